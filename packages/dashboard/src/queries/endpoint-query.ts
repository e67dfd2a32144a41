import { KEPT_MS } from './kept-ms.js';
import type { DashboardKey } from './query-key.js';
import { type Question, remember } from './question.js';

/** An answer younger than this is not asked for again when a widget appears. */
const FRESH_MS = 30_000;

/** Options for `useQuery` or `fetchQuery` of any TanStack Query from 4 on. */
export interface EndpointQuery<T> {
  readonly queryKey: DashboardKey;
  readonly queryFn: (context: { signal?: AbortSignal }) => Promise<T>;
  readonly staleTime: number;
  readonly gcTime: number;
  /** Retries belong to the client. */
  readonly retry: false;
  /** The network's state is judged by the hooks. */
  readonly networkMode: 'always';
  readonly refetchOnWindowFocus: false;
  readonly refetchOnReconnect: false;
  /** Answers keep their identity: it ties them to their question. */
  readonly structuralSharing: false;
  /** The answer before, while the next one is on its way; never that of another account or endpoint. */
  readonly placeholderData: (
    previous: T | undefined,
    query: { queryKey: readonly unknown[] } | undefined,
  ) => T | undefined;
}

/**
 * A query over one call of the client.
 * @param ask gives an object of its own, not one the client shares
 */
export function endpointQuery<T extends object>(
  key: DashboardKey,
  question: Question,
  ask: (options: { signal: AbortSignal | undefined }) => PromiseLike<T>,
): EndpointQuery<T> {
  return {
    queryKey: key,
    queryFn: async ({ signal }) => remember(await ask({ signal }), question),
    staleTime: FRESH_MS,
    gcTime: KEPT_MS,
    retry: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === key[1] && query.queryKey[2] === key[2] ? previous : undefined,
  };
}
