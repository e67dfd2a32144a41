import { toNanoEur } from '@aim2balance/contract';
import { expect, test } from 'vitest';
import { testApp } from '../test-support/app.js';
import { usageEvent } from '../test-support/usage.js';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 9, 10, 12);

const parted = (occurredMs: number, exchangeRate: number | null, currency: string | null = 'USD') =>
  usageEvent({
    occurredMs,
    costNano: 2_711_125,
    parts: { baseNano: 2_300_001, markupNano: 345_000, feeNano: 66_124, exchangeRate, currency },
  });

async function summaryOf(events: ReturnType<typeof usageEvent>[], query = 'range=30d') {
  const app = await testApp();
  await app.store.ingest(events);
  const { body } = await app.ask(`/api/usage/summary?${query}`);
  expect((await app.store.check()).invariants.filter(({ holds }) => !holds)).toEqual([]);
  return body;
}

test('the parts of a summary add up to its cost to the nano-EUR, and say the one rate', async () => {
  const { totalCost, costParts } = await summaryOf([0, 1, 2, 3].map((day) => parted(NOON + day * DAY_MS, 0.92)));
  const { base, markup, fee } = costParts;
  expect(toNanoEur(base) + toNanoEur(markup) + toNanoEur(fee)).toBe(toNanoEur(totalCost));
  expect(costParts).toMatchObject({ exchangeRate: 0.92, currency: 'USD' });
});

test('unpriced calls do not hide the parts of the others', async () => {
  const { costParts } = await summaryOf([parted(NOON, 0.92), usageEvent({ occurredMs: NOON, costNano: null })]);
  expect(costParts).toMatchObject({ exchangeRate: 0.92 });
});

test.each([
  ['two rates', [parted(NOON, 0.92), parted(NOON + DAY_MS, 0.93)]],
  ['two rates on one day', [parted(NOON, 0.92), parted(NOON + 1, 0.93)]],
  ['a known and an unknown rate', [parted(NOON, 0.92), parted(NOON, null)]],
  ['two currencies', [parted(NOON, 1, 'EUR'), parted(NOON, 1, 'USD')]],
])('with %s the parts are told without a rate', async (_case, events) => {
  const { costParts } = await summaryOf(events);
  expect(costParts).toEqual({ base: 0.004600002, markup: 0.00069, fee: 0.000132248 });
});

test('a range sees its own rates alone, to the millisecond', async () => {
  const events = [
    parted(NOON - 1, 0.9),
    parted(NOON, 0.92),
    parted(NOON + 3 * DAY_MS, 0.92),
    parted(NOON + 4 * DAY_MS, 0.93),
  ];
  const range = (from: number, to: number) => `range=${new Date(from).toISOString()}..${new Date(to).toISOString()}`;
  const inside = await summaryOf(events, range(NOON, NOON + 4 * DAY_MS));
  expect(inside.costParts).toMatchObject({ exchangeRate: 0.92 });
  const wider = await summaryOf(events, range(NOON - 1, NOON + 4 * DAY_MS));
  expect(wider.costParts).not.toHaveProperty('exchangeRate');
  const longer = await summaryOf(events, range(NOON, NOON + 4 * DAY_MS + 1));
  expect(longer.costParts).not.toHaveProperty('exchangeRate');
});

test('calls without parts leave none to show', async () => {
  expect(await summaryOf([parted(NOON, 0.92), usageEvent({ occurredMs: NOON })])).not.toHaveProperty('costParts');
});
