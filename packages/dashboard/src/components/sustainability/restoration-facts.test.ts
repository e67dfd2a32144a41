import { estimateImpact, mergeImpact } from '@aim2balance/impact';
import { describe, expect, it } from 'vitest';
import { restorationFacts, restorationPotential } from './restoration-facts.js';

const used = (costEur?: number) => [{ model: 'gpt-4o', outputTokens: 1000, ...(costEur !== undefined && { costEur }) }];

describe('what is known of the fee', () => {
  it('is a part of the price charged, and an area at the price of a square metre', () => {
    const facts = restorationFacts(estimateImpact(used(28), { restoration: { eurPerM2: 1.64 } }));
    expect(facts.view).toBe('payer');
    expect(facts.feeEur).toBeCloseTo(0.6829268292682928, 12);
    expect(facts.fundedM2).toBeCloseTo(0.41641879833432494, 12);
    expect(facts.fundedRange).toBeNull();
    expect(facts.reportedM2).toBeNull();
  });

  it('keeps the wide range while the price is a stand-in', () => {
    const facts = restorationFacts(estimateImpact(used(28)));
    expect(facts.placeholder).toBe(true);
    expect(facts.fundedRange?.max).toBeCloseTo(0.6829268292682928 / 1.25, 12);
  });

  it('takes the fee that was booked, and scales the range with it', () => {
    const facts = restorationFacts(estimateImpact(used(28)), { bookedFeeEur: 0.7 });
    expect(facts).toMatchObject({ feeEur: 0.7, booked: true });
    expect(facts.fundedM2).toBeCloseTo(0.7 / 1.64, 12);
    expect(facts.fundedRange?.min).toBeCloseTo(0.7 / 4.75, 12);
  });

  it('keeps what the operator reports apart from what the fee funds', () => {
    const impact = mergeImpact(estimateImpact(used(28)), { restoredM2: 0.4 });
    expect(restorationFacts(impact)).toMatchObject({ view: 'payer', reportedM2: 0.4, fundedM2: null });
    expect(restorationFacts(impact, { eurPerM2: 2 }).fundedM2).toBeCloseTo(0.6829268292682928 / 2, 12);
  });

  it('is at least what is shown where a price is missing', () => {
    expect(restorationFacts(estimateImpact([...used(28), ...used()])).atLeast).toBe(true);
    expect(restorationFacts(estimateImpact(used(28)), { unpriced: true }).atLeast).toBe(true);
  });

  it('tells nobody paid from nobody knows', () => {
    expect(restorationFacts(estimateImpact(used(0))).view).toBe('nonPayer');
    expect(restorationFacts(estimateImpact(used())).view).toBe('unknown');
    expect(restorationFacts(estimateImpact(used(28)), { payer: false }).view).toBe('nonPayer');
  });
});

describe('what a fee would do', () => {
  it('is worked out from the own use, or from ten EUR where that cost nothing', () => {
    const price = { restoration: { eurPerM2: 2 } };
    expect(restorationPotential(restorationFacts(estimateImpact(used(28), price), { payer: false }))).toEqual({
      grossEur: 28,
      feeEur: expect.closeTo(0.6829268292682928, 12),
      m2: expect.closeTo(0.3414634146341464, 12),
    });
    expect(restorationPotential(restorationFacts(estimateImpact(used(0), price)))?.grossEur).toBe(10);
  });

  it('is not said without a price of a square metre', () => {
    expect(restorationPotential(restorationFacts(estimateImpact(used())))).toBeNull();
  });
});
