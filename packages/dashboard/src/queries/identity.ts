import type { DashboardClient } from './client.js';

const ids = new WeakMap<object, number>();
let last = 0;

/** A number for an object, the same as long as it lives. */
export function objectId(object: object): number {
  const known = ids.get(object);
  if (known !== undefined) return known;
  last += 1;
  ids.set(object, last);
  return last;
}

const epochs = new WeakMap<object, number>();

/** Another user is behind the same client: nothing asked before belongs to what is asked from now on. */
export function startEpoch(client: DashboardClient): void {
  epochs.set(client, (epochs.get(client) ?? 0) + 1);
}

/** Whose answers these are: two clients, or two accounts of one client, never share a cache entry. */
export function identityKey(client: DashboardClient, account?: string): string {
  return `${objectId(client)}/${epochs.get(client) ?? 0}/${account ?? ''}`;
}
