import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as client from './index.js';

const { Aim2BalanceError, ApiError, ConnectionError, RateLimitError } = client;
const docs = new URL('../../../docs/', import.meta.url);

test('isInstance knows errors by their class, its parents and from another copy of the package', () => {
  const error = new RateLimitError('slow', { status: 429, code: 'rate_limited' });
  expect([RateLimitError, ApiError, Aim2BalanceError].every((type) => type.isInstance(error))).toBe(true);
  expect(ConnectionError.isInstance(error)).toBe(false);
  const foreign = { [Symbol.for('aim2balance.error')]: ['ApiError', 'Aim2BalanceError'] };
  expect(ApiError.isInstance(foreign)).toBe(true);
  expect(RateLimitError.isInstance(foreign)).toBe(false);
  for (const other of [null, undefined, 1, 'x', {}, new Error('x')])
    expect(Aim2BalanceError.isInstance(other)).toBe(false);
});

test('each class has its own literal name, also in the stack', () => {
  const classes = Object.entries(client).filter(([name]) => name.endsWith('Error') && name !== 'InvalidParameterError');
  expect(classes.length).toBeGreaterThan(12);
  for (const [name, type] of classes) {
    const error = new (type as new (message: string, details: object) => Error)('what happened', { status: 500 });
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: what happened`));
    expect(error).toBeInstanceOf(Aim2BalanceError);
  }
});

test('a message has at most 300 characters, and JSON holds what may be logged', () => {
  const error = new ApiError('x'.repeat(1000), { status: 500, code: 'internal', cause: new Error('inner') });
  expect(error.message).toHaveLength(300);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ApiError',
    message: error.message,
    code: 'internal',
    requestId: null,
    attempts: 0,
    retriesSuppressed: false,
    status: 500,
    problem: null,
    retryAfterMs: null,
    docs: 'errors/internal.md',
  });
  expect(error.cause).toBeInstanceOf(Error);
});

test('every code of the package has its page, with cause and fix', () => {
  const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
  const codes = new Set(
    sources.flatMap((text) => [...text.matchAll(/code: '([a-z_]+)'/g)].map(([, code]) => code ?? '')),
  );
  const table = /const answers[\s\S]*?const documented[\s\S]*?\]/.exec(sources.join('\n'))?.[0] ?? '';
  for (const [, code = ''] of table.matchAll(/'([a-z_]+)'/g)) codes.add(code);
  for (const [, code] of sources.join('\n').matchAll(/noToken\([^;]*'([a-z_]+)'[,)]/g)) codes.add(code ?? '');
  codes.add('http_error');
  expect(codes.size).toBeGreaterThan(15);
  for (const code of codes) {
    const page = new URL(`errors/${code}.md`, docs);
    expect(existsSync(page), `docs/errors/${code}.md`).toBe(true);
    expect(readFileSync(page, 'utf8')).toMatch(/## Cause[\s\S]+## Fix/);
  }
});

test('an answer with a code of its own points at the general page', () => {
  expect(new ApiError('x', { status: 418, code: 'teapot' }).docs).toBe('errors/http_error.md');
});
