import type { Balance } from '@aim2balance/client';
import { balanceQuery } from '../queries/balance-query.js';
import { isAuthError } from '../queries/is-auth-error.js';
import { useDashboard } from './DashboardContext.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';

/** The wallet's balance, looked at again every `refreshInterval` of the provider. */
export function useBalance(options: EndpointOptions<Balance> = {}) {
  const { client, account, refreshIntervalMs } = useDashboard();
  return useEndpoint(
    {
      ...balanceQuery(client, account),
      // A session that has ended does not come back by asking.
      refetchInterval: (query) =>
        refreshIntervalMs > 0 && !isAuthError(query.state.error) ? refreshIntervalMs : false,
    },
    options,
  );
}
