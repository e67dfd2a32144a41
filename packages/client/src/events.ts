import type { Aim2BalanceError } from './errors.js';

interface EventBase {
  method: 'GET' | 'POST';
  /** With its query; never holds a credential. */
  url: string;
  /** 1 for the first. */
  attempt: number;
}

/** What a client does, for logs and metrics. */
export type ClientEvent =
  | (EventBase & { type: 'request' })
  | (EventBase & { type: 'response'; status: number; durationMs: number; requestId: string | null })
  | (EventBase & { type: 'retry'; delayMs: number; error: Aim2BalanceError })
  | (EventBase & { type: 'error'; error: Aim2BalanceError });
