import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDashboard } from './DashboardContext.js';
import { useVisible } from './page-state.js';

const nothing = () => () => {};

/** False on the server and while hydrating: what depends on the moment would differ there. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
}

/** The time, renewed every `everyMs` while the page is visible; `null` on the server and while hydrating. */
export function useNow(everyMs = 30_000): number | null {
  const { clock } = useDashboard();
  const visible = useVisible();
  const hydrated = useHydrated();
  const [nowMs, setNowMs] = useState(clock);
  useEffect(() => {
    if (!visible) return;
    setNowMs(clock());
    const timer = setInterval(() => setNowMs(clock()), everyMs);
    return () => clearInterval(timer);
  }, [visible, everyMs, clock]);
  return hydrated ? nowMs : null;
}
