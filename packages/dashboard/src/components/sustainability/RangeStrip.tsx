import type { Estimate } from '@aim2balance/client/impact';

interface RangeStripProps {
  /** The central figure and its two ranges. */
  estimate: Estimate;
}

/**
 * The likely range of an estimate as a band, what the method leaves open inside of it, and the central figure, on a
 * logarithmic scale: equal lengths are equal factors. The words beside it say the same.
 */
export function RangeStrip({ estimate: { central, range, plausible } }: RangeStripProps) {
  if (!(plausible.min > 0) || !(plausible.max > plausible.min)) return null;
  const width = Math.log(plausible.max / plausible.min);
  const at = (value: number) => (Math.log(value / plausible.min) / width) * 100;
  return (
    <div aria-hidden="true" className="a2b-plot relative h-3">
      <div className="absolute inset-x-0 top-[3px] h-1.5 rounded-full bg-brand/20" />
      {range.max < plausible.max && (
        <div
          className="absolute top-[3px] h-1.5 rounded-full bg-brand/50"
          style={{ insetInlineStart: `${at(range.min)}%`, width: `${at(range.max) - at(range.min)}%` }}
        />
      )}
      <div className="absolute h-3 w-0" style={{ insetInlineStart: `${at(central)}%` }}>
        <div className="h-3 w-1 -translate-x-1/2 rounded-full bg-strong" />
      </div>
    </div>
  );
}

/** What the parts of a {@link RangeStrip} mean. */
export function RangeLegend({ labels }: { labels: { central: string; range: string; plausible: string } }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-subtle">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="a2b-plot h-3 w-1 rounded-full bg-strong" />
        {labels.central}
      </span>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="a2b-plot h-1.5 w-5 rounded-full bg-brand/60" />
        {labels.range}
      </span>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="a2b-plot h-1.5 w-5 rounded-full bg-brand/20" />
        {labels.plausible}
      </span>
    </p>
  );
}
