import { describe, expect, test } from 'vitest';
import { createSeriesColors, seriesSlots } from './series-colors.js';

describe('series colors', () => {
  test('a name keeps its slot, whatever comes after it', () => {
    const colors = createSeriesColors();
    const first = colors.slotOf('Acme AI');
    for (let i = 0; i < 50; i++) colors.slotOf(`provider ${i}`);
    expect(colors.slotOf('Acme AI')).toBe(first);
  });

  test('well-known providers have the same slot on every page, however they are written', () => {
    expect(createSeriesColors().slotOf('openai')).toBe(1);
    expect(createSeriesColors().slotOf('OpenAI')).toBe(1);
    expect(createSeriesColors().slotOf('Azure OpenAI')).toBe(1);
    expect(createSeriesColors().slotOf('google-vertex')).toBe(3);
  });

  test('eight unknown names get eight slots', () => {
    const colors = createSeriesColors();
    const slots = Array.from({ length: 8 }, (_, i) => colors.slotOf(`unknown ${i}`));
    expect(new Set(slots).size).toBe(seriesSlots.length);
  });

  test('XSS-05 names that objects know by themselves are names like others', () => {
    const colors = createSeriesColors();
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '  '];
    const slots = names.map((name) => colors.slotOf(name));
    expect(slots.every((slot) => typeof slot === 'number')).toBe(true);
    expect(new Set(slots).size).toBe(names.length);
  });
});
