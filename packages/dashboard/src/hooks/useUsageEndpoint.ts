import type { UseQueryResult } from '@tanstack/react-query';
import type { EndpointQuery } from '../queries/endpoint-query.js';
import { useDashboard } from './DashboardContext.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';
import { useKeptRequest } from './useKeptRequest.js';

/** {@link useEndpoint} for a query that is one request: it runs to its end when another one takes its place. */
export function useUsageEndpoint<T extends object>(
  query: EndpointQuery<T>,
  options: EndpointOptions<T>,
): UseQueryResult<T, Error> {
  const { queryClient } = useDashboard();
  const result = useEndpoint(query, options);
  useKeptRequest(queryClient, query, options.data === undefined && result.fetchStatus === 'fetching');
  return result;
}
