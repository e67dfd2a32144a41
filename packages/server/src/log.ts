/** One line about one request. Holds no credential, no query, no account. */
export interface LogRecord {
  level: 'info' | 'error';
  time: string;
  requestId: string;
  method: string;
  /** The path of a known endpoint; any other path is not repeated. */
  path: string;
  status: number;
  durationMs: number;
  /** What failed, for 5xx; redacted. */
  error?: string;
}

export type Log = (record: LogRecord) => void;

const secrets: readonly [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic)\s+[^\s"',]+/gi, '$1 [token]'],
  [/\b(sk|rk|whsec|pk)_[A-Za-z0-9_]{6,}/g, '[key]'],
  [/\b(postgres(?:ql)?:\/\/)[^\s@/]*@/gi, '$1[login]@'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]'],
];

/** Takes tokens, keys, logins and e-mail addresses out of a text. */
export function redact(text: string): string {
  return secrets.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** An error with its causes, for the log. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 4; depth++) {
    parts.push(at instanceof Error ? (at.stack ?? `${at.name}: ${at.message}`) : String(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return redact(parts.join('\ncaused by ')).slice(0, 4000);
}
