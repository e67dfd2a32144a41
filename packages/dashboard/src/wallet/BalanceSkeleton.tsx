import { Skeleton } from '../components/Skeleton.js';

/** As high as a balance without extras. */
export function BalanceSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <div className="flex h-11 items-center">
          <Skeleton className="h-8 w-60" />
        </div>
        <div className="mt-1 flex h-5 items-center">
          <Skeleton className="h-4 w-40" />
        </div>
        <div className="flex h-4 items-center">
          <Skeleton className="h-3 w-36" />
        </div>
      </div>
      <div className="flex flex-col gap-1.5">
        <Skeleton className="h-2 w-full" />
        <div className="flex h-5 items-center justify-between">
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-40" />
        </div>
      </div>
    </div>
  );
}
