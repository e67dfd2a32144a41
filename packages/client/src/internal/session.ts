import { Aim2BalanceError, AuthenticationError, TimeoutError } from '../errors.js';
import type { TokenProvider } from '../options.js';
import type { Config } from './config.js';
import { observe } from './observe.js';
import { timeoutError, Waits } from './timing.js';

const MAX_TOKEN_LENGTH = 8192;
/** Refusals in a row after which a token is not sent any more. */
const MAX_STRIKES = 3;
/** After that many refusals a new token gets its chance once in a while only. */
const HOLD_OFF_MS = 60_000;

/** A token and whose it is. */
export interface Credential {
  /** `null`: no `Authorization` header. */
  readonly token: string | null;
  /** Calls of different identities never share an answer. */
  readonly identity: string;
}

/** Issuer and subject of a JWT; any other token stands for itself. */
function subjectOf(token: string): string {
  const payload = token.split('.')[1];
  if (!payload) return token;
  try {
    const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof claims.sub === 'string' ? `sub:${claims.iss}:${claims.sub}` : token;
  } catch {
    return token;
  }
}

function noToken(message: string, code: string, cause?: unknown): AuthenticationError {
  return new AuthenticationError(message, { status: 401, code, cause });
}

function checkToken(token: unknown): string {
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) && token.length <= MAX_TOKEN_LENGTH) return token;
  throw noToken('The token is not usable: give the bare access token.', 'invalid_token');
}

/**
 * Who the client speaks for. Asks the token function one call at a time, refreshes once for all calls that were
 * refused together, and stops sending a token that is refused over and over.
 */
export class Session {
  readonly #config: Pick<Config, 'token' | 'timeout' | 'onAuthError'>;
  /** A call of the token function that has not begun: whoever asks before it begins shares it. */
  #next: Promise<Credential> | undefined;
  #running: Promise<unknown> | undefined;
  #current: Credential | undefined;
  /** The token that the current one replaced in a refresh: a token function may go on giving it. */
  #replaced: string | undefined;
  /** Counts refusals, those that calls met together as one; a call remembers it to know which refusal is its own. */
  #round = 0;
  /** The refresh of the latest round. */
  #renewal: Promise<Credential> | undefined;
  #strikes = 0;
  #lastStrikeMs = 0;
  #refused: string | undefined;
  #reported = false;
  #epoch = 0;
  readonly #listeners = new Set<() => void>();

  constructor(config: Pick<Config, 'token' | 'timeout' | 'onAuthError'>) {
    this.#config = config;
  }

  /** Calls back when somebody else is spoken for; gives the function that ends this. */
  onIdentityChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An opaque token says nothing of its owner: two subjects it takes to tell people apart. */
  #become(credential: Credential): void {
    const before = this.#current?.identity;
    const { identity } = credential;
    this.#current = credential;
    if (before !== identity && / sub:.* sub:/s.test(`${before}${identity}`)) this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) observe<null>(listener, null);
  }

  get round(): number {
    return this.#round;
  }

  /** @throws {AuthenticationError} no usable token */
  credential(): Credential | Promise<Credential> {
    const source = this.#config.token;
    if (typeof source !== 'function') {
      this.#current ??= this.#identify(source === undefined ? null : checkToken(source), this.#epoch);
      return this.#admit(this.#current);
    }
    this.#next ??= this.#afterRunning(() => {
      this.#next = undefined;
      return this.#ask(source);
    });
    return this.#next;
  }

  /** A call of the token function answers only those who asked before it began: later ones may be somebody else. */
  #afterRunning(begin: () => Promise<Credential>): Promise<Credential> {
    const asked = (this.#running ?? Promise.resolve()).then(begin, begin);
    this.#running = asked;
    return asked;
  }

  async #call(source: TokenProvider, refresh: boolean): Promise<string> {
    try {
      const asked = new Promise<string>((resolve) => resolve(source({ refresh })));
      const { timeout } = this.#config;
      return checkToken(await new Waits().within(timeout, asked, () => timeoutError('The token function', timeout)));
    } catch (cause) {
      throw TimeoutError.isInstance(cause) ? cause : this.#failed(cause);
    }
  }

  async #ask(source: TokenProvider): Promise<Credential> {
    const epoch = this.#epoch;
    const token = await this.#call(source, false);
    if (token === this.#replaced && this.#current) return this.#admit(this.#current);
    const credential = this.#identify(token, epoch);
    if (epoch === this.#epoch) this.#become(credential);
    return this.#admit(credential);
  }

  #identify(token: string | null, epoch: number): Credential {
    if (token !== null && token === this.#current?.token) return this.#current;
    return { token, identity: `${epoch} ${token === null ? '' : subjectOf(token)}` };
  }

  #admit(credential: Credential): Credential {
    const held = credential.token === this.#refused || performance.now() - this.#lastStrikeMs < HOLD_OFF_MS;
    if (credential.token !== null && this.#strikes >= MAX_STRIKES && held) {
      throw noToken(
        'The backend keeps refusing the token: sign in again, then call client.reset().',
        'unauthenticated',
      );
    }
    return credential;
  }

  /**
   * After a 401: the credential to try again with, or the error to give up with.
   * @param used what the refused request carried
   * @param round {@link round} when that request was sent
   * @param again the call was renewed before
   */
  async renew(used: Credential, round: number, again: boolean, error: AuthenticationError): Promise<Credential> {
    const source = this.#config.token;
    const current = this.#current;
    if (!used.identity.startsWith(`${this.#epoch} `)) throw identityChanged();
    if (used.token === null) throw this.#failed(error);
    if (current && current.token !== used.token && !again) {
      // Refreshed meanwhile: the new token serves this call too, unless it is somebody else's or dead as well.
      if (current.identity !== used.identity) throw identityChanged();
      if (current.token !== this.#refused) return current;
    }
    if (round === this.#round) {
      this.#round++;
      this.#strikes++;
      this.#lastStrikeMs = performance.now();
      this.#refused = used.token;
      const renewable = typeof source === 'function' && !again && this.#strikes < MAX_STRIKES;
      this.#renewal = renewable ? this.#refresh(source, used) : undefined;
    }
    if (again || !this.#renewal) throw this.#failed(error);
    return this.#renewal;
  }

  async #refresh(source: TokenProvider, used: Credential): Promise<Credential> {
    const epoch = this.#epoch;
    const token = await this.#call(source, true);
    const subject = subjectOf(token);
    // An opaque token says nothing of its owner; a refresh prolongs a session, so the owner stays the same.
    const same = subject === token || used.identity === `${epoch} ${subject}` || !used.identity.includes(' sub:');
    const credential = same ? { token, identity: used.identity } : this.#identify(token, epoch);
    if (epoch === this.#epoch) {
      this.#replaced = used.token ?? undefined;
      this.#become(credential);
    }
    if (!same || epoch !== this.#epoch) throw identityChanged();
    return credential;
  }

  /** Tells the host, once an outage, that nobody is signed in. */
  #failed(cause: unknown): AuthenticationError {
    const error = AuthenticationError.isInstance(cause)
      ? cause
      : noToken('The token function failed: sign in again.', 'token_unavailable', cause);
    if (!this.#reported) {
      this.#reported = true;
      observe(this.#config.onAuthError, error);
    }
    return error;
  }

  succeeded(): void {
    this.#strikes = 0;
    this.#refused = undefined;
    this.#reported = false;
  }

  reset(): void {
    this.#epoch++;
    this.#round++;
    this.#next = undefined;
    this.#running = undefined;
    this.#renewal = undefined;
    this.#current = undefined;
    this.#replaced = undefined;
    this.succeeded();
    this.#tell();
  }
}

export function identityChanged(): Aim2BalanceError {
  return new Aim2BalanceError('Another user signed in while the call ran: call again.', {
    code: 'identity_changed',
  });
}
