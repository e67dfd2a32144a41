import { MAX_SAFE_NANO, nanoToEur, toNanoEur } from './money.js';

/** One place where an answer breaks the contract. */
export interface ValidationIssue {
  /** Keys and indexes from the root of the answer; empty for the answer itself. */
  path: (string | number)[];
  /** The path as text, what was expected and what came: `data[3].cost: expected a number, got a list`. */
  message: string;
}

export type ValidationResult<T> = { ok: true; value: T } | { ok: false; issues: ValidationIssue[] };

/**
 * Checks what `JSON.parse` gave against the contract: unknown fields are left out, amounts in decimal strings become
 * numbers. An answer that holds nothing to leave out is given back as it is, not copied. At most 20 issues.
 */
export type Validator<T> = (value: unknown) => ValidationResult<T>;

const MAX_ISSUES = 20;

export interface Finding {
  path: (string | number)[];
  expected: string;
  value: unknown;
}
// Foreign values are `any` in here: the generated code looks at each field's type before it uses it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Foreign = any;
/** Adds what is wrong with a value to the findings; gives the value back, changed where the contract changes it. */
export type Check = (value: Foreign, found: Finding[]) => Foreign;
/** Fields whose value the contract changes. */
export type Changes = Record<string, unknown> | undefined;

/** Turns a check into a validator. */
export function validator<T>(check: Check): Validator<T> {
  return (value) => {
    const found: Finding[] = [];
    const checked = check(value, found);
    return found.length ? { ok: false, issues: found.slice(0, MAX_ISSUES).map(toIssue) } : { ok: true, value: checked };
  };
}

function toIssue({ path, expected, value }: Finding): ValidationIssue {
  let at = '';
  for (const key of path) at += typeof key === 'number' ? `[${key}]` : (at && `.${key}`) || key;
  return { path, message: `${at || 'the answer'}: expected ${expected}, ${came(value)}` };
}

/** What came instead. Texts are told only when they are short and plain: an error page or a token is not echoed. */
function came(value: unknown): string {
  if (value === undefined) return 'but it is missing';
  if (typeof value === 'string') {
    return `got ${/^[\w .:+-]{0,24}$/.test(value) ? `"${value}"` : `a text of ${value.length} characters`}`;
  }
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'got a list' : 'got an object';
  return `got ${String(value)}`;
}

export function wrong(value: Foreign, key: string | undefined, found: Finding[], expected: string): void {
  found.push({ path: key === undefined ? [] : [key], expected, value });
}

export function object(value: Foreign): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(value: Foreign, key: string, found: Finding[]): void {
  if (typeof value !== 'string') wrong(value, key, found, 'a text');
}

export function number(value: Foreign, key: string, found: Finding[]): void {
  if (typeof value !== 'number' || value - value !== 0) wrong(value, key, found, 'a number');
}

export function amount(value: Foreign, key: string, found: Finding[]): void {
  if (typeof value !== 'number' || value - value !== 0 || value < 0) wrong(value, key, found, 'a number from 0');
}

export function integer(value: Foreign, key: string, found: Finding[]): void {
  if (!Number.isSafeInteger(value)) wrong(value, key, found, 'a whole number within ±(2^53 − 1)');
}

export function count(value: Foreign, key: string, found: Finding[]): void {
  if (!Number.isSafeInteger(value) || value < 0) wrong(value, key, found, 'a whole number from 0 to 2^53 − 1');
}

export function pattern(value: Foreign, key: string, found: Finding[], form: RegExp, expected: string): void {
  if (typeof value !== 'string' || !form.test(value)) wrong(value, key, found, expected);
}

let knownDay = '';

/** The rows of a log mostly lie on the day of the row before: its date is looked at once. */
function isDay(day: string): boolean {
  if (day === knownDay) return true;
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.slice(0, 10) === day;
  if (real) knownDay = day;
  return real;
}

const timeForm = /^.{10}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export function instant(value: Foreign, key: string, found: Finding[]): void {
  if (typeof value !== 'string' || !timeForm.test(value) || !isDay(value.slice(0, 10))) {
    wrong(value, key, found, 'an instant such as "2026-11-01T09:30:00Z"');
  }
}

export function day(value: Foreign, key: string, found: Finding[]): void {
  if (typeof value !== 'string' || !isDay(value)) wrong(value, key, found, 'a date such as "2026-11-01"');
}

export function money(value: Foreign, key: string, found: Finding[], changes: Changes): Changes {
  if (typeof value === 'number' && value - value === 0) {
    return value === 0 && 1 / value < 0 ? changed(changes, key, 0) : changes;
  }
  if (typeof value === 'string' && /^[+-]?\d{1,18}(\.\d{1,30})?$/.test(value)) {
    const nano = toNanoEur(value);
    if (nano <= MAX_SAFE_NANO && nano >= -MAX_SAFE_NANO) return changed(changes, key, nanoToEur(nano));
  }
  wrong(value, key, found, 'an amount of money as a number or a decimal text');
  return changes;
}

function changed(changes: Changes, key: string, value: unknown): Changes {
  const all = changes ?? {};
  all[key] = value;
  return all;
}

/** Checks a field that has fields itself. */
export function inside(check: Check, value: Foreign, key: string, found: Finding[], changes: Changes): Changes {
  const before = found.length;
  const checked = check(value, found);
  if (found.length > before) prefix(found, before, key);
  return checked === value ? changes : changed(changes, key, checked);
}

function prefix(found: Finding[], from: number, key: string | number): void {
  for (const finding of found.slice(from)) finding.path.unshift(key);
}

/** The check of a list of rows. */
export function list(check: Check): Check {
  return (rows, found) => {
    if (!Array.isArray(rows)) return wrong(rows, undefined, found, 'a list');
    let checkedRows = rows;
    for (let index = 0; index < rows.length; index++) {
      const before = found.length;
      const row = rows[index];
      const checked = check(row, found);
      if (found.length > before) {
        prefix(found, before, index);
        if (found.length >= MAX_ISSUES) break;
      } else if (checked !== row) {
        if (checkedRows === rows) checkedRows = rows.slice();
        checkedRows[index] = checked;
      }
    }
    return checkedRows;
  };
}

/** The check of a page: a bare list of rows is read as an envelope that says nothing of its place. */
export function page(envelope: Check): Check {
  return (value, found) => envelope(Array.isArray(value) ? { data: value, pagination: {} } : value, found);
}

/**
 * An object that went through its checks.
 * @param known how many of the fields of the contract it has
 */
export function done(value: Foreign, known: number, keys: readonly string[], changes: Changes): Foreign {
  if (!changes) {
    let all = 0;
    // Counting costs a tenth of copying every row, and hardly any row has a field to leave out.
    for (const _ in value) all++;
    if (all === known) return value;
  }
  const kept: Record<string, unknown> = {};
  for (const key of keys) if (key in value) kept[key] = value[key];
  return Object.assign(kept, changes);
}
