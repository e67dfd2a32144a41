import { createHmac } from 'node:crypto';
import { type AppOptions, createApp } from '../app.js';
import { jwtAuth } from '../auth/jwt.js';
import type { LogRecord } from '../log.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';

export const SECRET = 'test-secret-of-more-than-32-bytes-0123456789';
export const NOW = new Date('2026-10-20T12:00:00.000Z');

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token; `claims` and `header` replace the usual ones. */
export function token(sub: string, claims: object = {}, header: object = {}, secret = SECRET): string {
  const nowS = Math.floor(NOW.getTime() / 1000);
  const data = `${part({ alg: 'HS256', typ: 'JWT', ...header })}.${part({ sub, iat: nowS, exp: nowS + 3600, ...claims })}`;
  return `${data}.${createHmac('sha256', secret).update(data).digest('base64url')}`;
}

export interface TestApp {
  store: Store;
  /** What was logged so far. */
  records: LogRecord[];
  /** Asks as `account`; `null`: without a credential. */
  ask(path: string, account?: string | null, init?: RequestInit): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape; what they find is compared, not trusted.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
  text: string;
}

/** The app over an empty store in memory, at {@link NOW}. */
export async function testApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const clock = () => NOW;
  const store = options.store ?? (await openStore(':memory:', { clock }));
  const records: LogRecord[] = [];
  const app = createApp({
    store,
    clock,
    auth: jwtAuth({ secret: SECRET, clock }),
    log: (record) => records.push(record),
    ...options,
  });
  return {
    store,
    records,
    async ask(path, account = 'u1', init = {}) {
      const headers = new Headers(init.headers);
      if (account !== null && !headers.has('authorization')) headers.set('authorization', `Bearer ${token(account)}`);
      const response = await app.fetch(new Request(`http://localhost:8787${path}`, { ...init, headers }));
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parsed(text) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // tests of such answers look at the text
  }
}
