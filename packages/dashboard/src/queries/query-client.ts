import { QueryClient } from '@tanstack/react-query';

const shared = new WeakMap<object, { queryClient: QueryClient; users: number }>();

/**
 * The cache of a client: providers with the same client share it, so that islands of one page send each request once.
 * It is ours alone and never put into TanStack's context, where the host's own may be.
 */
export function queryClientFor(client: object): QueryClient {
  // On a server one client may serve many readers: nothing is kept between them.
  if (typeof window === 'undefined') return new QueryClient();
  const entry = shared.get(client) ?? { queryClient: new QueryClient(), users: 0 };
  shared.set(client, entry);
  return entry.queryClient;
}

/** Keeps the cache of a client until the returned function is called; the last one to leave empties it. */
export function holdQueryClient(client: object): () => void {
  const entry = shared.get(client);
  if (!entry) return () => {};
  entry.users += 1;
  return () => {
    entry.users -= 1;
    // Strict mode leaves and comes back at once: only who stays away leaves no timer behind.
    setTimeout(() => {
      if (entry.users === 0) entry.queryClient.clear();
    }, 0);
  };
}
