import { expect, test } from 'vitest';
import { toHours } from './hours.js';

const entry = (date: string, cost: number | null = 0.1) => ({
  date,
  projectName: null,
  model: 'm',
  inputTokens: 1,
  outputTokens: 1,
  totalTokens: 2,
  cost,
});
const hours = (from: string, to: string, entries: ReturnType<typeof entry>[], zone: string) =>
  toHours(entries, zone, Date.parse(from), Date.parse(to));

test('every hour is there, empty ones too, and the sums are exact', () => {
  const list = hours(
    '2026-11-14T10:30:00Z',
    '2026-11-15T10:30:00Z',
    [entry('2026-11-14T12:00:00Z'), entry('2026-11-14T12:59:59.999Z', 0.2), entry('2026-11-14T13:00:00Z', null)],
    'UTC',
  );
  expect(list).toHaveLength(25);
  expect(list.find(({ start }) => start === '2026-11-14T12:00:00.000Z')).toMatchObject({
    tokens: 4,
    cost: 0.3,
    requests: 2,
  });
  expect(list.find(({ start }) => start === '2026-11-14T13:00:00.000Z')).toMatchObject({ tokens: 2, cost: null });
  expect(list[0]).toMatchObject({ start: '2026-11-14T10:00:00.000Z', tokens: 0, cost: 0, requests: 0 });
});

test('TIM-05 the day on which the clocks go back has 25 hours, two of them at 02:00', () => {
  const list = hours('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', [], 'Europe/Berlin');
  expect(list).toHaveLength(25);
  const names = list.map(({ start }) =>
    new Date(start).toLocaleTimeString('de', { timeZone: 'Europe/Berlin', hour: '2-digit' }),
  );
  expect(names.filter((name) => name.startsWith('02'))).toHaveLength(2);
});

test('hours begin where the clock on the wall begins them', () => {
  const [first] = hours('2026-11-14T10:30:00Z', '2026-11-14T12:00:00Z', [], 'Asia/Kathmandu');
  expect(first?.start).toBe('2026-11-14T10:15:00.000Z');
});
