import { Component, type ReactNode, Suspense } from 'react';
import { classes } from './classes.js';

class DrawingBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    // Without its code (an old deployment's chunk is gone) a chart still has its figures around it and its table.
    return this.state.failed ? null : this.props.children;
  }
}

/** Out of reach of focus, pointer and assistive technology; by property, since React 18 does not know the attribute. */
const makeInert = (node: HTMLDivElement | null) => {
  if (node) node.inert = true;
};

/** Holds a lazily loaded drawing. What it shows is said by the figure around it. */
export function Drawing({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div ref={makeInert} aria-hidden="true" dir="ltr" className={classes('a2b-plot', className)}>
      <DrawingBoundary>
        <Suspense fallback={null}>{children}</Suspense>
      </DrawingBoundary>
    </div>
  );
}
