import type { ReactNode } from 'react';
import { classes } from './classes.js';

/** Twelve columns where the container is wide, one under 640 px; the columns follow the container, not the window. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-4 cq-md:grid-cols-12">{children}</div>;
}

const spans = {
  4: 'cq-md:col-span-12 cq-lg:col-span-4',
  5: 'cq-md:col-span-12 cq-lg:col-span-5',
  7: 'cq-md:col-span-12 cq-lg:col-span-7',
  8: 'cq-md:col-span-12 cq-lg:col-span-8',
  12: 'cq-md:col-span-12',
} as const;

interface GridItemProps {
  /** Columns of the twelve. */
  span: keyof typeof spans;
  /** What stands there. */
  children: ReactNode;
}

/** A place in the grid; it vanishes with a widget that shows nothing. */
export function GridItem({ span, children }: GridItemProps) {
  return <div className={classes('min-w-0 empty:hidden', spans[span])}>{children}</div>;
}
