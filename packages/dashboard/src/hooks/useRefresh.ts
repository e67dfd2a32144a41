import { useCallback } from 'react';
import { useDashboard } from './DashboardContext.js';

/**
 * Asks again for what the widgets show: for a host that knows that something changed, such as the end of an answer in
 * its chat. The data shown stays until the new one is there.
 */
export function useRefresh(): () => Promise<void> {
  const { queryClient, identity } = useDashboard();
  return useCallback(
    () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === identity }),
    [queryClient, identity],
  );
}
