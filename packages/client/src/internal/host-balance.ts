import { type Balance, creditsToNano, nanoToEur } from '@aim2balance/contract';
import { type Validator, validateBalance } from '@aim2balance/contract/validators';

/** The balance of the host product itself, older than the contract. */
export const HOST_BALANCE_PATH = '/api/balance';

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** EUR the credits stand for; left to the validator where they are no number. */
function eurOf(tokens: unknown): unknown {
  return Number.isSafeInteger(tokens) ? nanoToEur(creditsToNano(tokens as number)) : undefined;
}

/**
 * Reads `{tokenCredits, balanceEUR, balanceUSD, exchangeRate, autoRefillEnabled, …}`. It keeps credits as fractions:
 * the whole ones can be spent. `exchangeRate` is EUR for one USD.
 */
export const validateHostBalance: Validator<Balance> = (value) => {
  if (!isFields(value) || !isNumber(value.tokenCredits)) {
    return {
      ok: false,
      issues: [{ path: ['tokenCredits'], message: 'tokenCredits: expected a number of token credits' }],
    };
  }
  const { tokenCredits, balanceEUR, balanceUSD, exchangeRate, refillAmount, updatedAt } = value;
  const tokens = Math.floor(tokenCredits);
  const isRefilled = value.autoRefillEnabled === true && isNumber(refillAmount) && refillAmount > 0;
  return validateBalance({
    tokens,
    fiatValue: balanceEUR ?? eurOf(tokens),
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
        interval: { value: value.refillIntervalValue, unit: value.refillIntervalUnit },
        nextAt: null,
      },
    }),
    ...(typeof updatedAt === 'string' && { updatedAt }),
  });
};
