import { eurNumber } from './money.js';

/** One place where an answer breaks the contract. */
export interface ValidationIssue {
  /** Keys and indexes from the root of the answer; empty for the answer itself. */
  path: (string | number)[];
  /** The path as text, what was expected and what came: `data[3].cost: expected a number, got a list`. */
  message: string;
}

export type ValidationResult<T> = { ok: true; value: T } | { ok: false; issues: ValidationIssue[] };

/**
 * Checks what `JSON.parse` gave against the contract: unknown fields are left out, amounts in decimal texts become
 * numbers. An answer in which nothing has to change is given back as it is, not copied. At most 20 issues.
 */
export type Validator<T> = (value: unknown) => ValidationResult<T>;

const MAX_ISSUES = 20;

// biome-ignore lint/suspicious/noExplicitAny: foreign values; a check looks at the type before it uses one
type Foreign = any;
type Key = string | number;

/** One run over an answer. */
interface Run {
  readonly found: { path: Key[]; expected: string; value: unknown }[];
  /** What the contract changes in the object or list being looked at, by key. */
  changes: Record<Key, unknown> | undefined;
}

/**
 * Looks at the value under `key` and notes in `run` what is wrong with it, or what it changes to. Gives the number of
 * fields it has seen: 1.
 */
export type Check = (value: Foreign, key: Key, run: Run) => number;

/** Turns a check into a validator. */
export function validator<T>(check: Check): Validator<T> {
  return (value) => {
    const run: Run = { found: [], changes: undefined };
    check(value, '', run);
    if (run.found.length === 0) return { ok: true, value: (run.changes ? run.changes[''] : value) as T };
    return {
      ok: false,
      issues: run.found.slice(0, MAX_ISSUES).map(({ path: [, ...path], expected, value }) => ({
        path,
        message: `${toText(path)}: expected ${expected}, ${toWords(value)}`,
      })),
    };
  };
}

function toText(path: Key[]): string {
  let text = '';
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : (text && `.${key}`) || key;
  return text || 'the answer';
}

/** What came instead. Texts are told only when they are short and plain: an error page or a token is not echoed. */
function toWords(value: unknown): string {
  if (value === undefined) return 'but it is missing';
  if (typeof value === 'string') {
    return `got ${/^[\w .:+-]{0,24}$/.test(value) ? `"${value}"` : `a text of ${value.length} characters`}`;
  }
  if (value && typeof value === 'object') return Array.isArray(value) ? 'got a list' : 'got an object';
  return `got ${String(value)}`;
}

function wrong(value: Foreign, key: Key, run: Run, expected: string): number {
  run.found.push({ path: [key], expected, value });
  return 1;
}

function change(key: Key, run: Run, value: unknown): number {
  run.changes ??= {};
  run.changes[key] = value;
  return 1;
}

export const text: Check = (value, key, run) => (typeof value === 'string' ? 1 : wrong(value, key, run, 'a text'));

export const number: Check = (value, key, run) => (Number.isFinite(value) ? 1 : wrong(value, key, run, 'a number'));

export const amount: Check = (value, key, run) =>
  Number.isFinite(value) && value >= 0 ? 1 : wrong(value, key, run, 'a number from 0');

export const integer: Check = (value, key, run) =>
  Number.isSafeInteger(value) ? 1 : wrong(value, key, run, 'a whole number within 2^53');

export const count: Check = (value, key, run) =>
  Number.isSafeInteger(value) && value >= 0 ? 1 : wrong(value, key, run, 'a whole number from 0 to 2^53');

export const currency: Check = (value, key, run) =>
  value === 'EUR' || value === 'USD' || (typeof value === 'string' && /^[A-Z]{3}$/.test(value))
    ? 1
    : wrong(value, key, run, 'a currency code such as "EUR"');

export const httpsUrl: Check = (value, key, run) =>
  typeof value === 'string' && /^https:\/\//i.test(value) ? 1 : wrong(value, key, run, 'an https address');

// What `toISOString` writes, leap days left out. One pattern takes half the time of reading the digits one by one, and
// dates take most of the time of a log; `\d\d` is faster than `\d{2}`.
const usualInstant =
  /^\d\d\d\d-(?:(?:0[13-9]|1[0-2])-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d\d\dZ$/;
const timeOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return /^\d\d\d\d-(?:0[1-9]|1[0-2])-\d\d$/.test(text) && day > 0 && day <= lastDay(year, month);
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % (year % 100 ? 4 : 400) ? 28 : 29;
}

export const day: Check = (value, key, run) =>
  typeof value === 'string' && isDay(value) ? 1 : wrong(value, key, run, 'a date such as "2026-11-01"');

export const instant: Check = (value, key, run) =>
  typeof value === 'string' &&
  (usualInstant.test(value) || (isDay(value.slice(0, 10)) && timeOfDay.test(value.slice(10))))
    ? 1
    : wrong(value, key, run, 'an instant such as "2026-11-01T09:30:00Z"');

export const money: Check = (value, key, run) => {
  if (Number.isFinite(value)) return Object.is(value, -0) ? change(key, run, 0) : 1;
  if (typeof value === 'string' && /^[+-]?\d{1,18}(\.\d{1,30})?$/.test(value)) {
    return change(key, run, eurNumber(value));
  }
  return wrong(value, key, run, 'an amount of money');
};

export function isObject(value: Foreign): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks the fields of an object and gives the number of those it has; `field` is a variable of its own. */
type Fields = (value: Foreign, run: Run, field?: Foreign) => number;

/** The check of an object. */
export function object(fields: Fields): Check {
  let keys: string[] | undefined;
  return (value, key, run) => {
    // `isObject`, written out: each row passes here.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(value, key, run, 'an object');
    const { changes: outer, found } = run;
    const before = found.length;
    run.changes = undefined;
    const known = fields(value, run);
    const { changes } = run;
    run.changes = outer;
    if (found.length > before) return prefix(run, before, key);
    if (!changes) {
      let all = 0;
      // Counting costs a tenth of copying, and hardly any row has a field to leave out.
      for (const _ in value) all++;
      if (all === known) return 1;
    }
    keys ??= keysOf(fields);
    const kept: Record<string, unknown> = {};
    for (const name of keys) if (name in value) kept[name] = value[name];
    return change(key, run, Object.assign(kept, changes));
  };
}

/** The fields of the contract are those that the check reads. */
function keysOf(fields: Fields): string[] {
  const keys: string[] = [];
  const get = (_: object, key: string) => void keys.push(key);
  fields(new Proxy({}, { get }), { found: [], changes: undefined });
  return keys;
}

function prefix({ found }: Run, from: number, key: Key): number {
  for (const { path } of found.slice(from)) path.unshift(key);
  return 1;
}

/** The check of a list. */
export function list(row: Check): Check {
  return (value, key, run) => {
    if (!Array.isArray(value)) return wrong(value, key, run, 'a list');
    const { changes: outer, found } = run;
    const before = found.length;
    run.changes = undefined;
    for (let index = 0; index < value.length && found.length < MAX_ISSUES; index++) row(value[index], index, run);
    const { changes } = run;
    run.changes = outer;
    if (found.length > before) return prefix(run, before, key);
    return changes ? change(key, run, Object.assign(value.slice(), changes)) : 1;
  };
}

/** The check of a page: a bare list of rows is read as an envelope that says nothing of its place. */
export function page(envelope: Check): Check {
  return (value, key, run) => {
    if (!Array.isArray(value)) return envelope(value, key, run);
    const wrapped = { data: value, pagination: {} };
    change(key, run, wrapped);
    return envelope(wrapped, key, run);
  };
}
