/** A place in a plot: 0 to 1 from the side where reading begins and from the top. */
export interface PlotPoint {
  x: number;
  y: number;
  /** Width over height of the plot. */
  aspect: number;
}

/** Finds the datum under a point of the plot, `null` where there is none. */
export type HitTest = (point: PlotPoint) => number | null;

const band = (at: number, count: number) =>
  count === 0 || at < 0 || at > 1 ? null : Math.min(count - 1, Math.floor(at * count));

export const hitColumns =
  (count: number): HitTest =>
  ({ x }) =>
    band(x, count);

export const hitRows =
  (count: number): HitTest =>
  ({ y }) =>
    band(y, count);

/** Slices of a ring that fills the height and stands in the middle. */
export const hitRing =
  (values: readonly number[]): HitTest =>
  ({ x, y, aspect }) => {
    const dx = (x - 0.5) * aspect;
    const dy = y - 0.5;
    const radius = Math.hypot(dx, dy) * 2;
    if (radius < 0.6 || radius > 1.05) return null;
    const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
    const total = values.reduce((a, b) => a + b, 0);
    let end = 0;
    for (const [index, value] of values.entries()) {
      end += value / total;
      if (turn < end) return index;
    }
    return values.length - 1;
  };

/** The axis of a chart that begins at zero: a round end that four even steps lead to. */
export function axisMax(largest: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 4;
  const rough = largest / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * magnitude >= rough * (1 - 1e-9)) ?? 10;
  // Products such as 2.5 * 1e-7 carry noise that the axis would show.
  return Number((step * magnitude * 4).toPrecision(12));
}
