import type { MutableWorld, World } from '../world/types.js';

/** Accounts of one mocked backend: each token has a world of its own, so that clients do not disturb each other. */
export interface Accounts {
  world(accountId: string): MutableWorld;
  /** Requests so far of one account to one address, this one included. */
  count(accountId: string, address: string): number;
}

export function createAccounts(make: () => World): Accounts {
  let template: World | undefined;
  const worlds = new Map<string, MutableWorld>();
  const counts = new Map<string, number>();
  return {
    world(accountId) {
      template ??= make();
      const known = worlds.get(accountId) ?? template.fork();
      worlds.set(accountId, known);
      return known;
    },
    count(accountId, address) {
      const key = JSON.stringify([accountId, address]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
  };
}

/** The credential of `Authorization: Bearer …`; `null` without one. */
export function bearerOf(request: Request): string | null {
  return /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/** Account of a token: `demo`, `demo-2`, `demo-anything` are accounts of that name, every other token is refused. */
export function demoAccount(token: string): string | null {
  return /^demo(-[\w-]{1,64})?$/.test(token) ? token : null;
}

/** Credential of the host's backend, for `POST /api/usage/events`. */
export const SERVICE_TOKEN = 'service-demo';
