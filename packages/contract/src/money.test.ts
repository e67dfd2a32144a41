import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidParameterError } from './invalid-parameter-error.js';
import {
  creditsToNano,
  MAX_SAFE_NANO,
  nanoToCredits,
  nanoToDecimal,
  nanoToEur,
  roundEur,
  sumEur,
  toNanoEur,
} from './money.js';

function* repeat<T>(value: T, times: number): Generator<T> {
  for (let done = 0; done < times; done++) yield value;
}

describe('sumEur', () => {
  it('MON-01 adds 100,000 times "0.000001" to "0.1"', () => {
    expect(sumEur(repeat('0.000001', 100_000))).toBe('0.1');
  });

  it('MON-02 adds 1,000,000 times "0.0000035" to "3.5"', () => {
    expect(sumEur(repeat('0.0000035', 1_000_000))).toBe('3.5');
  });

  it('adds numbers and texts alike, credits and debits', () => {
    expect(sumEur([0.1, 0.2, '-0.3'])).toBe('0');
    expect(sumEur([])).toBe('0');
  });
});

describe('roundEur', () => {
  it.each([
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['0.01999999999999999872', '0.02'],
  ])('MON-05 rounds %s half up to %s cents', (value, cents) => {
    expect(roundEur(value)).toBe(cents);
  });

  it.each<[number | string, number, string]>([
    [-1.005, 2, '-1.01'],
    ['-0.004', 2, '0.00'],
    [1e-9, 9, '0.000000001'],
    [0.5, 0, '1'],
    [1234567.891, 1, '1234567.9'],
  ])('rounds %s to %i places as %s, away from zero and never "-0"', (value, places, text) => {
    expect(roundEur(value, places)).toBe(text);
  });
});

describe('toNanoEur', () => {
  it.each<[number | string, bigint]>([
    ['12.30', 12_300_000_000n],
    ['-0', 0n],
    [-0, 0n],
    ['+1', 1_000_000_000n],
    [' 2 ', 2_000_000_000n],
    ['0.0000000005', 1n],
    ['-0.0000000005', -1n],
    ['0.00000000049999', 0n],
    [1e-7, 100n],
    [2.5e-9, 3n],
    [1e21, 10n ** 30n],
    [1.5e22, 15n * 10n ** 30n],
    [8388607.999999999, MAX_SAFE_NANO - 1n],
    [8388608, MAX_SAFE_NANO],
  ])('reads %s without floating-point arithmetic', (value, nano) => {
    expect(toNanoEur(value)).toBe(nano);
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    '1e3',
    '1,5',
    '0x10',
    '1.',
    '.5',
    '--1',
    '1 2',
    'abc',
    '1'.repeat(31),
  ])('refuses %s with what was given and what to do', (value) => {
    expect(() => toNanoEur(value)).toThrow(InvalidParameterError);
    expect(() => toNanoEur(value)).toThrow(/is not an amount of money: use a number or a plain decimal/);
  });

  it.each([null, undefined, 1n, ['1'], {}, true])('%s of plain JavaScript is no amount', (value) => {
    expect(() => sumEur([value as never])).toThrow(InvalidParameterError);
  });

  it('throws nothing but InvalidParameterError, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        try {
          expect(typeof toNanoEur(text)).toBe('bigint');
        } catch (error) {
          expect(InvalidParameterError.isInstance(error)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('nano-EUR on the wire', () => {
  const nanos = fc.bigInt({ min: -MAX_SAFE_NANO, max: MAX_SAFE_NANO });

  it('come back from number and from text to the nano-EUR', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nanos,
          nanos.map((nano) => MAX_SAFE_NANO - (nano < 0n ? -nano : nano) / 1_000_000n),
        ),
        (nano) => {
          expect(toNanoEur(nanoToDecimal(nano))).toBe(nano);
          expect(toNanoEur(nanoToEur(nano))).toBe(nano);
          expect(toNanoEur(JSON.parse(JSON.stringify(nanoToEur(nano))))).toBe(nano);
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('are never -0', () => {
    expect(Object.is(nanoToEur(0n), 0)).toBe(true);
    expect(nanoToDecimal(0n)).toBe('0');
    expect(nanoToDecimal(-500_000_000n)).toBe('-0.5');
  });

  it('beyond what a number holds are refused, not rounded', () => {
    expect(() => nanoToEur(MAX_SAFE_NANO + 1n)).toThrow(RangeError);
    expect(() => nanoToEur(-MAX_SAFE_NANO - 1n)).toThrow('-8388608.000000001 EUR does not fit a JSON number');
  });
});

describe('token credits', () => {
  it('are 1,000,000 a EUR', () => {
    expect(creditsToNano(1_000_000)).toBe(toNanoEur(1));
    expect(nanoToCredits(toNanoEur(1))).toBe(1_000_000);
  });

  it('round down, also below zero, so that nobody is given credits', () => {
    expect(nanoToCredits(1_999n)).toBe(1);
    expect(nanoToCredits(-1n)).toBe(-1);
    expect(nanoToCredits(-1_000n)).toBe(-1);
    expect(nanoToCredits(0n)).toBe(0);
  });

  it.each([0.5, Number.NaN, 2 ** 53])('%s of them are refused: they are whole', (credits) => {
    expect(() => creditsToNano(credits)).toThrow('is not a whole number of token credits');
  });
});
