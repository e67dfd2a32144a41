import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import type { DashboardClient } from '../queries/client.js';
import { identityKey, startEpoch } from '../queries/identity.js';

const IDENTITY_CHANGED = 'identity_changed';

/** Who is looking. When that changes, the answers of the reader before are dropped and running requests cut off. */
export function useIdentity(client: DashboardClient, account: string | undefined, queryClient: QueryClient): string {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const identity = identityKey(client, account);

  useEffect(() => {
    const onChange = () => {
      startEpoch(client);
      rerender();
    };
    const endClient = client.onIdentityChange?.(onChange);
    // A client that does not tell by itself tells by the error of the call that ran meanwhile.
    const endCache = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      if ((event.action.error as { code?: unknown } | null)?.code === IDENTITY_CHANGED) onChange();
    });
    return () => {
      endClient?.();
      endCache();
    };
  }, [client, queryClient]);

  const before = useRef(identity);
  useEffect(() => {
    const gone = before.current;
    if (gone === identity) return;
    before.current = identity;
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] === gone });
  }, [queryClient, identity]);
  return identity;
}
