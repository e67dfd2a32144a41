import type { Balance } from '@aim2balance/contract';

type Fields = Record<string, unknown>;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * The host product's `{tokenCredits, balanceEUR, balanceUSD, exchangeRate, autoRefillEnabled, …}` in the shape of the
 * contract, to be validated like any other answer. It keeps fractions of credits: the whole ones can be spent.
 * `exchangeRate` is EUR for one USD.
 */
export function readHostBalance(value: unknown): { [Field in keyof Balance]: unknown } | unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { tokenCredits, balanceEUR, balanceUSD, exchangeRate, refillAmount, ...rest } = value as Fields;
  const tokens = isNumber(tokenCredits) ? Math.floor(tokenCredits) : tokenCredits;
  const isRefilled = isNumber(tokens) && rest.autoRefillEnabled === true && isNumber(refillAmount) && refillAmount > 0;
  return {
    tokens,
    // 1,000,000 credits are EUR 1.
    fiatValue: balanceEUR ?? (isNumber(tokens) ? tokens / 1e6 : undefined),
    // The product does not tell its last top-up; a refill fills up to its amount.
    percentage: isRefilled ? Math.min(100, Math.max(0, (100 * tokens) / refillAmount)) : 0,
    currency: 'EUR',
    ...(isNumber(balanceUSD) && {
      secondary: {
        currency: 'USD',
        value: balanceUSD,
        ...(isNumber(exchangeRate) && exchangeRate > 0 && { rate: 1 / exchangeRate }),
      },
    }),
    ...(isRefilled && {
      autoRefill: {
        amount: Math.floor(refillAmount),
        interval: { value: rest.refillIntervalValue, unit: rest.refillIntervalUnit },
        nextAt: null,
      },
    }),
    ...(typeof rest.updatedAt === 'string' && { updatedAt: rest.updatedAt }),
  };
}
