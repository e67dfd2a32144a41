import { parseRange, type RangeText } from '@aim2balance/client';
import { useCallback, useState, useSyncExternalStore } from 'react';

export interface RangeStateOptions {
  /** Controlled: the host holds the range. */
  range?: RangeText | undefined;
  onRangeChange?: ((range: RangeText) => void) | undefined;
  defaultRange: RangeText;
  /** Query parameter that holds the range; `undefined` keeps it out of the URL. */
  param?: string | undefined;
}

const CHANGED = 'aim2balance:range';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

function readParam(param: string | undefined): RangeText | null {
  const text = param === undefined ? null : new URLSearchParams(window.location.search).get(param);
  if (text === null) return null;
  try {
    parseRange(text);
    return text as RangeText;
  } catch {
    // Somebody typed it, or it is another page's: the default holds.
    return null;
  }
}

function writeParam(param: string, range: RangeText): void {
  const url = new URL(window.location.href);
  url.searchParams.set(param, range);
  window.history.replaceState(window.history.state, '', url);
  window.dispatchEvent(new Event(CHANGED));
}

/** Where the range lives: with the host, in the URL, or here. */
export function useRangeState({ range, onRangeChange, defaultRange, param }: RangeStateOptions) {
  const [own, setOwn] = useState(defaultRange);
  const fromUrl = useSyncExternalStore(
    subscribe,
    () => readParam(param),
    () => null,
  );
  const setRange = useCallback(
    (next: RangeText) => {
      if (param !== undefined) writeParam(param, next);
      setOwn(next);
      onRangeChange?.(next);
    },
    [param, onRangeChange],
  );
  return [range ?? fromUrl ?? own, setRange] as const;
}
