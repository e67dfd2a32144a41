import type { ImpactResult, Range } from '@aim2balance/client/impact';

/** What is known of the fee of a period, and what the operator says became of it. */
export interface RestorationFacts {
  /** `payer`: a fee accrued; `nonPayer`: none did; `unknown`: the cost is not known. */
  readonly view: 'payer' | 'nonPayer' | 'unknown';
  /** EUR; `null` where not known. */
  readonly feeEur: number | null;
  readonly grossEur: number | null;
  /** The fee is what the backend booked, not worked out from the cost. */
  readonly booked: boolean;
  /** Share of the net price. */
  readonly feeRate: number;
  /** The cost of some calls is not known. */
  readonly atLeast: boolean;
  /** m² that the fee pays for at the price below; `null` without one of the two. */
  readonly fundedM2: number | null;
  /** Of `fundedM2`; wide while the price is a stand-in. */
  readonly fundedRange: Range | null;
  readonly eurPerM2: number | null;
  readonly placeholder: boolean;
  readonly partner: string | null;
  readonly priceBasis: string | null;
  /** m² that the operator reports; `null` where it reports none. */
  readonly reportedM2: number | null;
}

const FEE_RATE = 0.025;

/** What is known beside the estimate. */
export interface RestorationHints {
  /** Whether the account pays; left out, it does where a fee accrued. */
  payer?: boolean | undefined;
  /** The host's price, known also where a server's figure took the place of the estimate. */
  eurPerM2?: number | undefined;
  /** Fee of the period as booked by the backend, EUR. */
  bookedFeeEur?: number | undefined;
  /** The cost of some calls of the period is not known. */
  unpriced?: boolean | undefined;
}

const unknownRestoration = {
  feeEur: null,
  grossEur: null,
  booked: false,
  feeRate: FEE_RATE,
  atLeast: false,
  fundedM2: null,
  fundedRange: null,
  placeholder: false,
  partner: null,
  priceBasis: null,
  reportedM2: null,
} as const;

/** Reads a result together with what else is known of the period. */
export function restorationFacts(
  { restoration }: Pick<ImpactResult, 'restoration'>,
  { payer, eurPerM2, bookedFeeEur, unpriced = false }: RestorationHints = {},
): RestorationFacts {
  if (restoration === null) {
    const view = payer === false ? 'nonPayer' : 'unknown';
    return { ...unknownRestoration, view, eurPerM2: eurPerM2 ?? null };
  }
  const { origin, m2, range } = restoration;
  const reported = origin === 'server';
  const feeEur = bookedFeeEur ?? restoration.feeEur;
  const price = restoration.eurPerM2 ?? eurPerM2 ?? null;
  const fundedM2 = feeEur !== null && price !== null ? feeEur / price : reported ? null : m2;
  const paid = (feeEur ?? 0) > 0 || (reported && m2 > 0);
  const scale = fundedM2 !== null && m2 > 0 ? fundedM2 / m2 : 1;
  return {
    view: (payer ?? paid) ? 'payer' : 'nonPayer',
    feeEur,
    grossEur: restoration.grossEur,
    booked: bookedFeeEur !== undefined,
    feeRate: restoration.feeRate,
    atLeast: restoration.atLeast || unpriced,
    fundedM2,
    fundedRange: reported || range.min === range.max ? null : { min: range.min * scale, max: range.max * scale },
    eurPerM2: price,
    placeholder: restoration.placeholder,
    partner: restoration.partner,
    priceBasis: restoration.priceBasis,
    reportedM2: reported ? m2 : null,
  };
}

/** EUR of use that a non-payer is shown where the own use has no price. */
const EXAMPLE_EUR = 10;

/** What a fee on this use, or on ten EUR where it cost nothing, would fund; `null` without a price a square metre. */
export function restorationPotential({ grossEur, feeRate, eurPerM2 }: RestorationFacts) {
  if (eurPerM2 === null) return null;
  const gross = grossEur !== null && grossEur > 0 ? grossEur : EXAMPLE_EUR;
  const fee = (gross * feeRate) / (1 + feeRate);
  return { grossEur: gross, feeEur: fee, m2: fee / eurPerM2 };
}
