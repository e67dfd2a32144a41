const SCALE = 1_000_000_000;

function toUnits(value: number | null | undefined): bigint {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return 0n;
  return Number.isInteger(value) ? BigInt(value) * BigInt(SCALE) : BigInt(Math.round(value * SCALE));
}

/**
 * Shares in percent that add up to exactly 100 at the decimals shown: each is rounded down, and the largest
 * remainders get what is missing. What is not known, negative or zero has no share; without any they are all 0.
 */
export function shares(values: readonly (number | null | undefined)[], decimals = 0): number[] {
  const units = values.map(toUnits);
  const sum = units.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return values.map(() => 0);
  const whole = 100 * 10 ** decimals;
  const parts = units.map((unit, index) => {
    const scaled = unit * BigInt(whole);
    return { index, floor: Number(scaled / sum), remainder: scaled % sum };
  });
  let missing = whole - parts.reduce((a, { floor }) => a + floor, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (missing === 0) break;
    part.floor += 1;
    missing -= 1;
  }
  return parts.map(({ floor }) => floor / 10 ** decimals);
}
