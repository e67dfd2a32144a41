import { Skeleton } from '../components/Skeleton.js';

const lines = Array.from({ length: 8 }, (_, index) => `line-${index}`);

/** A table on its way. */
export function HistorySkeleton() {
  return (
    <div className="flex flex-col">
      {lines.map((line) => (
        <div key={line} className="flex h-14 items-center justify-between gap-6 border-b border-line">
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
