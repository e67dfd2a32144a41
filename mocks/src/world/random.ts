/** Repeatable chance: the same seed gives the same world on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  /** Earlier items more often: the k-th item weighs 1/k. */
  pickSkewed<T>(list: readonly T[]): T;
  /** Log-normal around `median`; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number;
}

/** Mulberry32: 32 bits of state are plenty for sample data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from: the list is empty.');
    return list[Math.min(index, list.length - 1)] as T;
  };
  return {
    next,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickSkewed(list) {
      const total = list.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
      let left = next() * total;
      return at(
        list,
        list.findIndex((_, index) => {
          left -= 1 / (index + 1);
          return left <= 0;
        }) & 0x7fffffff, // -1 (rounding) becomes "the last"
      );
    },
    around(median, spread) {
      // Irwin–Hall: twelve uniform numbers make a normal one without Math.log of 0.
      let normal = -6;
      for (let count = 0; count < 12; count += 1) normal += next();
      return median * Math.exp(normal * spread);
    },
  };
}
