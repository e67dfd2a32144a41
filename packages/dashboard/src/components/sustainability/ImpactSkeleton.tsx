import { Skeleton } from '../Skeleton.js';

/** The panel while its figures are on their way: the places of the sentences, tiles, fee and charts. */
export function ImpactSkeleton() {
  return (
    <div className="flex flex-col gap-6" aria-hidden="true">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-5 w-28" />
        <Skeleton className="h-12 w-full cq-md:w-2/3" />
        <Skeleton className="h-5 w-72" />
      </div>
      <div className="grid gap-4 cq-md:grid-cols-3">
        {['co2e', 'energy', 'water'].map((metric) => (
          <Skeleton key={metric} className="h-56 w-full" />
        ))}
      </div>
      <Skeleton className="h-56 w-full" />
      <div className="grid gap-8 cq-lg:grid-cols-2">
        <Skeleton className="h-80 w-full" />
        <Skeleton className="h-80 w-full" />
      </div>
    </div>
  );
}
