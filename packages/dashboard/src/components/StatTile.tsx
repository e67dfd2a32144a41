import type { ReactNode } from 'react';

export interface StatTileProps {
  /** What the figure is. */
  label: string;
  /** The figure, formatted; tabular. */
  value: ReactNode;
  /** Change, unit or restriction ("at least"). */
  detail?: ReactNode;
}

/** One figure with its name: a `<dt>`/`<dd>` pair inside a `<dl>`. */
export function StatTile({ label, value, detail }: StatTileProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <dt className="text-sm text-subtle">{label}</dt>
      <dd className="a2b-num min-w-0 break-words text-2xl font-semibold tracking-tight text-strong">{value}</dd>
      {/* Two lines are kept free, so that tiles with and without a detail are of one height. */}
      {detail ? <dd className="min-h-10 text-sm text-subtle">{detail}</dd> : <dd aria-hidden="true" className="h-10" />}
    </div>
  );
}
