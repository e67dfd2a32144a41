export interface TopUpLimits {
  /** In the currency of the wallet. */
  readonly min: number;
  readonly max: number;
}

export type TopUpProblem = 'notAmount' | 'tooSmall' | 'tooLarge';

/** What a reader typed, in whole cents: "12", "12.50" or "12,5"; a currency sign and spaces do not matter. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€$£]/g, '').replace(',', '.');
  return /^\d{1,7}(\.\d{0,2})?$/.test(plain) ? Number(plain) : null;
}

export function checkAmount(amount: number | null, { min, max }: TopUpLimits): TopUpProblem | null {
  if (amount === null) return 'notAmount';
  if (amount < min) return 'tooSmall';
  return amount > max ? 'tooLarge' : null;
}
