import { useCallback, useEffect, useState } from 'react';

/** Which datum of a chart is looked at, and by what. */
export interface ChartCursor {
  readonly index: number | null;
  readonly by: 'keyboard' | 'pointer' | null;
  point(index: number | null, by: 'keyboard' | 'pointer'): void;
}

const nothing = { index: null, by: null } as const;

/** Forgets the datum when the data shrink below it. */
export function useChartCursor(count: number): ChartCursor {
  const [at, setAt] = useState<Pick<ChartCursor, 'index' | 'by'>>(nothing);
  const point = useCallback((index: number | null, by: 'keyboard' | 'pointer') => {
    setAt((before) => {
      if (index === null) return before.index === null ? before : nothing;
      return before.index === index && before.by === by ? before : { index, by };
    });
  }, []);
  const current = at.index !== null && at.index < count ? at : nothing;

  // What a pointer called up can be dismissed without moving the pointer (WCAG 1.4.13), wherever the focus is.
  const byPointer = current.by === 'pointer';
  useEffect(() => {
    if (!byPointer) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setAt(nothing);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [byPointer]);

  return { ...current, point };
}
