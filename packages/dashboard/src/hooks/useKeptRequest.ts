import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EndpointQuery } from '../queries/endpoint-query.js';
import type { DashboardKey } from '../queries/query-key.js';

/**
 * Lets a request that runs come to its end when the reader chooses something else meanwhile: who chooses it again gets
 * its answer, and nothing is asked twice. Leaving the page still cuts it off.
 */
export function useKeptRequest<T>(queryClient: QueryClient, query: EndpointQuery<T>, isRunning: boolean): void {
  const stops = useRef(new Set<() => void>());
  const text = JSON.stringify(query.queryKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what a query is; its text is compared
  useEffect(() => {
    if (!isRunning) return;
    const observer = new QueryObserver<T, Error, T, T, DashboardKey>(queryClient, {
      queryKey: query.queryKey,
      enabled: false,
    });
    const unsubscribe = observer.subscribe(({ fetchStatus }) => {
      if (fetchStatus === 'idle') stop();
    });
    const stop = () => {
      unsubscribe();
      stops.current.delete(stop);
    };
    stops.current.add(stop);
    if (observer.getCurrentResult().fetchStatus === 'idle') stop();
  }, [queryClient, text, isRunning]);
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running) stop();
    };
  }, []);
}
