import { bearerToken } from './bearer.js';
import type { Auth } from './types.js';

/** The token and the account of the demo. */
export const DEMO = 'demo';

/** Lets the token `demo` in as the account `demo`. For trying out only. */
export const demoAuth: Auth = (request) => (bearerToken(request) === DEMO ? { accountId: DEMO } : null);

/** The first of several ways to log in that knows the request. */
export function anyAuth(...ways: readonly Auth[]): Auth {
  return async (request) => {
    for (const way of ways) {
      const identity = await way(request);
      if (identity) return identity;
    }
    return null;
  };
}
