import type { Draft, RejectedLine } from './draft.js';
import type { Line } from './lines.js';
import { fieldOfName } from './names.js';
import type { DraftReader, ReaderOptions, ReaderOutput } from './reader.js';
import { Rejection } from './rejection.js';

export type Json = Readonly<Record<string, unknown>>;

/** A dialect of JSON lines: what one object of it says. @throws {Rejection} it says nothing usable */
export interface Dialect {
  take(object: Json, line: number, source: string): ReaderOutput[];
  end?(): ReaderOutput[];
}

/** Reads one JSON object a line in the words of `dialect`. */
export function jsonDrafts(dialect: Dialect): DraftReader {
  return {
    read(lines: readonly Line[]) {
      const out: ReaderOutput[] = [];
      for (const line of lines) {
        if (line.text === null) out.push({ line: line.number, reason: 'not text: the bytes are not UTF-8' });
        else if (line.text.trim() !== '') out.push(...takeLine(dialect, line.number, line.text));
      }
      return out;
    },
    end: () => dialect.end?.() ?? [],
  };
}

function takeLine(dialect: Dialect, line: number, text: string): ReaderOutput[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJson(value)) return [{ line, reason: 'not a JSON object' }];
    return dialect.take(value, line, text);
  } catch (error) {
    if (error instanceof SyntaxError) return [{ line, reason: 'not JSON' }];
    if (error instanceof Rejection) return [{ line, reason: error.message }];
    throw error;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a dotted path, where it is a text or a number. */
export function at(object: Json, path: string): string | number | undefined {
  let value: unknown = Object.hasOwn(object, path) ? object[path] : undefined;
  if (value === undefined) {
    value = object;
    for (const key of path.split('.')) value = isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The first of several paths that has a value. */
export function firstAt(object: Json, paths: readonly string[]): string | number | undefined {
  for (const path of paths) {
    const value = at(object, path);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Plain objects, with the names of `--map` or the usual ones, one level of nesting included. */
export function plainDialect({ map }: ReaderOptions): Dialect {
  const taken = new Set(map.values());
  return {
    take(object, line, source) {
      const draft: Draft = { line, source };
      for (const [path, field] of map) draft[field] = at(object, path);
      const guess = (name: string, value: unknown) => {
        const field = fieldOfName(name);
        if (!field || taken.has(field) || draft[field] !== undefined) return;
        if (typeof value === 'string' || typeof value === 'number') draft[field] = value;
      };
      for (const [name, value] of Object.entries(object)) {
        guess(name, value);
        if (isJson(value)) for (const [inner, deep] of Object.entries(value)) guess(`${name}.${inner}`, deep);
      }
      return [draft satisfies Draft | RejectedLine];
    },
  };
}
