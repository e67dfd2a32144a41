import type { ReactNode } from 'react';
import { classes } from './classes.js';

/** A panel with a hairline border. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classes('h-full rounded-lg border border-line bg-panel p-5 text-body', className)}>{children}</div>
  );
}
