import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { isAuthError } from '../queries/is-auth-error.js';

/** Tells the host of failed requests: of each error, and once of a session that ended. */
export function useErrorReports(
  queryClient: QueryClient,
  identity: string,
  onError: ((error: unknown) => void) | undefined,
  onAuthError: ((error: Error) => void) | undefined,
): (error: unknown) => void {
  const handlers = useRef({ onError, onAuthError });
  useEffect(() => {
    handlers.current = { onError, onAuthError };
  });
  const told = useRef<string | null>(null);
  const report = useCallback(
    (error: unknown) => {
      handlers.current.onError?.(error);
      if (!isAuthError(error) || told.current === identity) return;
      told.current = identity;
      handlers.current.onAuthError?.(error as Error);
    },
    [identity],
  );
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.query.queryKey[1] !== identity) return;
        if (event.action.type === 'error') report(event.action.error);
        if (event.action.type === 'success' && !event.action.manual) told.current = null;
      }),
    [queryClient, identity, report],
  );
  return report;
}
