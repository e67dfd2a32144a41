import { checked } from './checked.js';
import type { Range, Restoration, RestorationOptions } from './types.js';

const FEE_RATE = 0.025;
/** Stand-in until the operator gives the partner's own price: Zerbst reforestation, 29,599.47 EUR for 1.8 ha. */
const PLACEHOLDER_EUR_PER_M2 = 1.64;
/** The cheapest and dearest comparable prices: planting without care, and protection for 50 years. */
const PLACEHOLDER_RANGE: Range = { min: 1.25, max: 4.75 };

/** What the rows cost together, and how many of them had no cost. */
export interface Spend {
  grossEur: number | null;
  unpricedRows: number;
}

const amount = (name: string, value: number, mayBeZero = true) => checked(`restoration.${name}`, value, mayBeZero).min;

/** The area the fees pay for: fee = gross · r / (1 + r), as the gross price holds the fee already. */
export function restore(spend: Spend, options: RestorationOptions = {}): Restoration | null {
  const feeRate = amount('feeRate', options.feeRate ?? FEE_RATE);
  const given = options.grossEur === undefined ? null : amount('grossEur', options.grossEur);
  const grossEur = given ?? spend.grossEur;
  const booked = options.feeEur === undefined ? null : amount('feeEur', options.feeEur);
  const feeEur = booked ?? (grossEur === null ? null : (grossEur * feeRate) / (1 + feeRate));
  if (feeEur === null) return null;
  const placeholder = options.eurPerM2 === undefined;
  const eurPerM2 = amount('eurPerM2', options.eurPerM2 ?? PLACEHOLDER_EUR_PER_M2, false);
  const m2 = feeEur / eurPerM2;
  return {
    m2,
    range: placeholder
      ? { min: feeEur / PLACEHOLDER_RANGE.max, max: feeEur / PLACEHOLDER_RANGE.min }
      : { min: m2, max: m2 },
    feeEur,
    grossEur,
    feeRate,
    eurPerM2,
    placeholder,
    partner: options.partner ?? null,
    priceBasis: options.priceBasis ?? null,
    atLeast: booked === null && given === null && spend.unpricedRows > 0,
    origin: 'client',
    source: placeholder ? 'zerbst-afforestation' : 'operator',
  };
}
