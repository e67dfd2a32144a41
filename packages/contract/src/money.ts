import { InvalidParameterError, quoted } from './invalid-parameter-error.js';

/** Nano-EUR in one EUR. */
export const NANO_PER_EUR = 1_000_000_000n;
/** Nano-EUR in one token credit: 1,000,000 credits are EUR 1. */
export const NANO_PER_CREDIT = 1_000n;
/** Beyond this (EUR 8,388,608, which is 2^23) numbers lie more than a nano-EUR apart. */
export const MAX_SAFE_NANO = 8_388_608_000_000_000n;

const DECIMALS = 9;
const plain = /^([+-]?)(\d{1,30})(?:\.(\d{1,60}))?$/;
const scientific = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/** Digits of `value` as sign, integer part and fraction, without going through floating-point arithmetic. */
function digits(value: number | string): { negative: boolean; whole: string; fraction: string } {
  const isNumber = typeof value === 'number';
  // Anything else is no amount: plain JavaScript hands over the `null` of a cost that is not known.
  const text = isNumber ? String(value) : typeof value === 'string' ? value.trim() : '';
  const simple = plain.exec(text);
  if (simple) return { negative: simple[1] === '-', whole: simple[2] ?? '0', fraction: simple[3] ?? '' };
  const power = isNumber ? scientific.exec(text) : null;
  if (!power) {
    throw new InvalidParameterError(
      'amount',
      `${quoted(value)} is not an amount of money: use a number or a plain decimal such as "12.30".`,
    );
  }
  const exponent = Number(power[4]);
  const all = (power[2] ?? '') + (power[3] ?? '');
  const point = (power[2] ?? '').length + exponent;
  if (point <= 0) return { negative: power[1] === '-', whole: '0', fraction: '0'.repeat(-point) + all };
  return {
    negative: power[1] === '-',
    whole: all.slice(0, point).padEnd(point, '0'),
    fraction: all.slice(point),
  };
}

/** An integer of `decimals` places, half away from zero. */
function scaled(value: number | string, decimals: number): bigint {
  const { negative, whole, fraction } = digits(value);
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const roundUp = fraction.length > decimals && fraction.charCodeAt(decimals) >= 53; // '5'
  const magnitude = BigInt(whole + kept) + (roundUp ? 1n : 0n);
  return negative ? -magnitude : magnitude;
}

/**
 * EUR major units (number or plain decimal string) as an integer count of nano-EUR; a tenth decimal rounds half
 * away from zero.
 * @throws {InvalidParameterError} not a finite amount
 */
export function toNanoEur(value: number | string): bigint {
  return scaled(value, DECIMALS);
}

function decimal(integer: bigint, decimals: number, trim: boolean): string {
  const negative = integer < 0n;
  const text = (negative ? -integer : integer).toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  let fraction = text.slice(text.length - decimals);
  if (trim) fraction = fraction.replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction && '.'}${fraction}`;
}

/** Nano-EUR as an exact decimal string in EUR: `100000000n` is `"0.1"`. */
export function nanoToDecimal(nano: bigint): string {
  return decimal(nano, DECIMALS, true);
}

/**
 * Nano-EUR as a number in EUR, as the wire carries it: at most 9 decimals, never `-0`.
 * @throws {RangeError} beyond {@link MAX_SAFE_NANO}, where a number would lose nano-EUR
 */
export function nanoToEur(nano: bigint): number {
  if (nano > MAX_SAFE_NANO || nano < -MAX_SAFE_NANO) {
    throw new RangeError(
      `${nanoToDecimal(nano)} EUR does not fit a JSON number to the nano-EUR: carry it as a decimal string.`,
    );
  }
  return Number(nanoToDecimal(nano));
}

/**
 * An amount in EUR as a number, whatever its size: exact to the nano-EUR up to {@link MAX_SAFE_NANO}, beyond it the
 * nearest number there is, which is what a reader of JSON would get.
 * @throws {InvalidParameterError} not an amount
 */
export function eurNumber(value: number | string): number {
  return Number(nanoToDecimal(toNanoEur(value)));
}

/** The exact sum of amounts in EUR, as a decimal string: no floating-point arithmetic is involved. */
export function sumEur(values: Iterable<number | string>): string {
  let total = 0n;
  for (const value of values) total += toNanoEur(value);
  return nanoToDecimal(total);
}

/** An amount in EUR rounded half away from zero to `decimals` places (default: cents), as a decimal string. */
export function roundEur(value: number | string, decimals = 2): string {
  return decimal(scaled(value, decimals), decimals, false);
}

/** Whole token credits in an amount of nano-EUR, rounded down: 1,000 nano-EUR are one credit. */
export function nanoToCredits(nano: bigint): number {
  const credits = nano / NANO_PER_CREDIT;
  return Number(nano < 0n && nano % NANO_PER_CREDIT !== 0n ? credits - 1n : credits);
}

/** Token credits as nano-EUR. Credits are whole: 1,000,000 of them are EUR 1. */
export function creditsToNano(credits: number): bigint {
  if (!Number.isSafeInteger(credits)) {
    throw new InvalidParameterError('tokens', `${quoted(credits)} is not a whole number of token credits.`);
  }
  return BigInt(credits) * NANO_PER_CREDIT;
}
