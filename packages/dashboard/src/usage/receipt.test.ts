import { nanoToEur } from '@aim2balance/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReceipt } from './receipt.js';

const cents = (text: string) => Math.round(Number(text) * 100);

describe('cost receipt', () => {
  test('the lines add up to the cent that is shown', () => {
    const receipt = toReceipt({ base: 1.004, markup: 0.104, fee: 0.004 }, 1.112);
    expect(receipt?.inCents).toBe(true);
    expect(receipt?.total).toBe('1.11');
    expect(receipt?.lines.map(({ amount }) => Number(amount))).toEqual([1.01, 0.1, 0]);
  });

  test('the sum of the lines is the total, whatever the parts', () => {
    const nano = fc.bigInt({ min: 0n, max: 10n ** 13n });
    fc.assert(
      fc.property(nano, nano, nano, (base, markup, fee) => {
        const receipt = toReceipt(
          { base: nanoToEur(base), markup: nanoToEur(markup), fee: nanoToEur(fee) },
          nanoToEur(base + markup + fee),
        );
        fc.pre(receipt?.inCents === true);
        const sum = receipt?.lines.reduce((total, { amount }) => total + cents(amount), 0);
        expect(sum).toBe(cents(receipt?.total ?? ''));
      }),
    );
  });

  test('below a cent every decimal is shown', () => {
    expect(toReceipt({ base: 0.001, markup: 0.00015, fee: 0.00002875 }, 0.00117875)).toEqual({
      lines: [
        { part: 'base', amount: '0.001' },
        { part: 'markup', amount: '0.00015' },
        { part: 'fee', amount: '0.00002875' },
      ],
      total: '0.00117875',
      inCents: false,
    });
  });

  test('parts that are not the total make no receipt', () => {
    expect(toReceipt({ base: 1, markup: 0, fee: 0 }, 2)).toBeNull();
    expect(toReceipt({ base: Number.NaN, markup: 0, fee: 0 }, 2)).toBeNull();
  });
});
