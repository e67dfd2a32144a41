import { type Aim2BalanceClient, type ClientOptions, createClient } from '@aim2balance/client';

export type SharedOptions = Pick<ClientOptions, 'baseUrl' | 'token' | 'credentials' | 'timeZone'>;

interface SharedClient {
  readonly options: SharedOptions;
  readonly client: Aim2BalanceClient;
  users: number;
}

const shared: SharedClient[] = [];

const isSame = (a: SharedOptions, b: SharedOptions) =>
  a.baseUrl === b.baseUrl && a.token === b.token && a.credentials === b.credentials && a.timeZone === b.timeZone;

/**
 * The client of one element. Elements with the same options have the same one: they share answers and send each request
 * once. Elements of different accounts have different tokens, and so different clients.
 */
export class ClientSource {
  #taken: SharedClient | null = null;

  /** @throws {ConfigurationError} options no client can work with */
  take(options: SharedOptions): Aim2BalanceClient {
    if (this.#taken && isSame(this.#taken.options, options)) return this.#taken.client;
    this.leave();
    let entry = shared.find((known) => isSame(known.options, options));
    if (!entry) {
      entry = { options, client: createClient(options), users: 0 };
      shared.push(entry);
    }
    entry.users += 1;
    this.#taken = entry;
    return entry.client;
  }

  /** A client without an element is forgotten. */
  leave(): void {
    const entry = this.#taken;
    this.#taken = null;
    if (!entry) return;
    entry.users -= 1;
    if (entry.users === 0) shared.splice(shared.indexOf(entry), 1);
  }
}
