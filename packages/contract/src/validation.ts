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

const isCapital = (text: string, at: number) => text.charCodeAt(at) > 64 && text.charCodeAt(at) < 91;

export const currency: Check = (value, key, run) =>
  typeof value === 'string' && value.length === 3 && isCapital(value, 0) && isCapital(value, 1) && isCapital(value, 2)
    ? 1
    : wrong(value, key, run, 'a currency code such as "EUR"');

export const httpsUrl: Check = (value, key, run) =>
  typeof value === 'string' && /^https:\/\//i.test(value) ? 1 : wrong(value, key, run, 'an https address');

/** The two digits at `at` as a number; 100 where they are none. */
function two(text: string, at: number): number {
  const ones = text.charCodeAt(at + 1) ^ 48;
  return ones < 10 ? (text.charCodeAt(at) ^ 48) * 10 + ones : 100;
}

// Dates are read by hand: a regular expression for each row's date takes longer than all of its other fields.
function beginsWithDate(text: string): boolean {
  const century = two(text, 0);
  const year = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  return (
    century < 100 &&
    year < 100 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    month > 0 &&
    month < 13 &&
    day > 0 &&
    (day < 29 || day <= lastDay(century * 100 + year, month))
  );
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29;
}

const tail = /^.{19}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isInstant(text: string): boolean {
  return (
    beginsWithDate(text) &&
    text.charCodeAt(10) === 84 &&
    two(text, 11) < 24 &&
    text.charCodeAt(13) === 58 &&
    two(text, 14) < 60 &&
    text.charCodeAt(16) === 58 &&
    two(text, 17) < 60 &&
    // What `toISOString` writes; the pattern knows it too.
    ((text.length === 24 &&
      text.charCodeAt(19) === 46 &&
      two(text, 20) < 100 &&
      (text.charCodeAt(22) ^ 48) < 10 &&
      text.charCodeAt(23) === 90) ||
      tail.test(text))
  );
}

export const day: Check = (value, key, run) =>
  typeof value === 'string' && value.length === 10 && beginsWithDate(value)
    ? 1
    : wrong(value, key, run, 'a date such as "2026-11-01"');

export const instant: Check = (value, key, run) =>
  typeof value === 'string' && isInstant(value)
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
    if (!isObject(value)) return wrong(value, key, run, 'an object');
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
