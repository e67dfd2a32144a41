import type { Capabilities } from './capabilities.js';
import { Api } from './internal/api.js';
import { checkConfig } from './internal/config.js';
import type { ClientOptions } from './options.js';
import { BillingResource } from './resources/billing.js';
import { SustainabilityResource } from './resources/sustainability.js';
import { UsageResource } from './resources/usage.js';
import { UserResource } from './resources/user.js';

/** One user's access to one backend. */
export interface Aim2BalanceClient {
  readonly user: UserResource;
  readonly usage: UsageResource;
  readonly sustainability: SustainabilityResource;
  readonly billing: BillingResource;
  /** IANA zone in which days start where a call names none. */
  readonly timeZone: string;
  /** What the backend refused so far. */
  readonly capabilities: Capabilities;
  /**
   * Forgets the user: token, refusals, running requests. Calls already made still get their answers; no later call
   * shares them.
   */
  reset(): void;
  /**
   * Calls back once somebody else is spoken for: after {@link reset}, and when the token function gives a JWT of another
   * subject than the one before. Opaque tokens say nothing of their owner: call {@link reset} when another user signs in.
   * Gives the function that ends this.
   */
  onIdentityChange(listener: () => void): () => void;
}

/**
 * A client of the aim2balance API.
 * @throws {ConfigurationError} options it cannot work with
 */
export function createClient(options: ClientOptions): Aim2BalanceClient {
  const api = new Api(checkConfig(options ?? ({} as ClientOptions)));
  const { http } = api;
  const usage = new UsageResource(api);
  return {
    user: new UserResource(api),
    usage,
    sustainability: new SustainabilityResource(api, usage),
    billing: new BillingResource(api),
    timeZone: api.config.timeZone,
    capabilities: api.capabilities,
    reset: () => http.reset(),
    onIdentityChange: (listener) => http.session.onIdentityChange(listener),
  };
}
