import { Skeleton } from '../components/Skeleton.js';

const list = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Of the size of a ring chart with its legend. */
export function RingSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-5 w-64" />
      <div className="flex flex-col items-center gap-5 cq-sm:flex-row">
        <div className="a2b-skeleton h-44 w-44 shrink-0 rounded-full" />
        <div className="flex w-full flex-col gap-3">
          {list(4).map((i) => (
            <Skeleton key={i} className="h-5 w-full" />
          ))}
        </div>
      </div>
      <Skeleton className="h-7 w-32 self-end" />
    </div>
  );
}

interface RowsSkeletonProps {
  /** How many rows there will be. */
  rows: number;
  /** Keeps the line of a legend free. */
  legend?: boolean;
}

/** Of the size of a row chart. */
export function RowsSkeleton({ rows, legend }: RowsSkeletonProps) {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-5 w-64" />
      <div>
        {list(rows).map((i) => (
          <div key={i} className="flex h-11 flex-col gap-1.5">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-2 w-full" />
          </div>
        ))}
        {legend && <Skeleton className="mt-3 h-5 w-64" />}
      </div>
      <Skeleton className="h-7 w-32 self-end" />
    </div>
  );
}

/** Of the size of a column chart. */
export function ColumnsSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-5 w-64" />
      <div>
        <Skeleton className="h-56 w-full" />
        <Skeleton className="mt-2 h-4 w-full" />
      </div>
      <Skeleton className="h-7 w-32 self-end" />
    </div>
  );
}
