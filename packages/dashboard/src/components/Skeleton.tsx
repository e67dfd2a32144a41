import { classes } from './classes.js';

interface SkeletonProps {
  /** Its size. */
  className: string;
}

/** A block of the size of what will stand there. Sizes come as classes (`h-8 w-32`). */
export function Skeleton({ className }: SkeletonProps) {
  return <div className={classes('a2b-skeleton max-w-full', className)} aria-hidden="true" />;
}
