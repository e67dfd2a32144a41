import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { useDateRange } from '../../hooks/useDateRange.js';
import {
  firstLogState,
  type LogAction,
  type LogState,
  logReducer,
  readLogState,
  writeLogState,
} from '../../usage/log-state.js';

/**
 * The reader's choices, here or in the page's URL. Another range starts at its first page.
 * @param prefix of the URL's parameters; `null` keeps the choices out of it
 */
export function useLogState(range: string | undefined, prefix: string | null): [LogState, Dispatch<LogAction>] {
  const [state, dispatch] = useReducer(logReducer, firstLogState, (first) =>
    prefix === null || typeof window === 'undefined'
      ? first
      : readLogState(new URLSearchParams(window.location.search), prefix),
  );
  const shared = useDateRange().range;
  const current = range ?? shared;
  const before = useRef(current);
  useEffect(() => {
    if (before.current === current) return;
    before.current = current;
    dispatch({ type: 'restart' });
  }, [current]);
  useEffect(() => {
    if (prefix === null) return;
    const url = new URL(window.location.href);
    writeLogState(url.searchParams, prefix, state);
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
  }, [prefix, state]);
  // Until the effect has run, the page of the old range would be asked of the new one.
  return [before.current === current ? state : logReducer(state, { type: 'restart' }), dispatch];
}
