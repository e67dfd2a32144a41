import { type Query, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { EndpointQuery } from '../queries/endpoint-query.js';
import { objectId } from '../queries/identity.js';
import type { DashboardKey } from '../queries/query-key.js';
import { useDashboard } from './DashboardContext.js';
import { useOnline, useVisible } from './page-state.js';

export interface EndpointOptions<T> {
  /** Data of the host; with it nothing is fetched. */
  data?: T | undefined;
  /** `false` fetches nothing and shows what is known. */
  enabled?: boolean | undefined;
}

interface PolledQuery<T> extends EndpointQuery<T> {
  readonly refetchInterval?: (query: Query<T, Error, T, DashboardKey>) => number | false;
}

/**
 * One query in our own cache. Nothing is asked for while the page is hidden or offline; what is due then is asked for
 * once, when it is back.
 */
export function useEndpoint<T extends object>(
  query: PolledQuery<T>,
  { data, enabled = true }: EndpointOptions<T> = {},
): UseQueryResult<T, Error> {
  const { queryClient } = useDashboard();
  const online = useOnline();
  const visible = useVisible();
  return useQuery<T, Error, T, DashboardKey>(
    data === undefined
      ? ({ ...query, enabled: enabled && online && visible } as Parameters<
          typeof useQuery<T, Error, T, DashboardKey>
        >[0])
      : {
          // A key of its own: what the host gives to one widget is no answer for the others.
          queryKey: [...query.queryKey, objectId(data)],
          queryFn: async () => data,
          initialData: data,
          enabled: false,
          gcTime: 0,
          staleTime: Number.POSITIVE_INFINITY,
        },
    queryClient,
  );
}
