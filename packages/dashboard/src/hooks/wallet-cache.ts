import type { QueryClient } from '@tanstack/react-query';

const walletEndpoints = ['balance', 'transactions'];

/** Asks again for what is shown of the wallet; what is not shown is asked for when it appears. */
export function refreshWallet(queryClient: QueryClient, identity: string): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[1] === identity && walletEndpoints.includes(String(queryKey[2])),
  });
}
