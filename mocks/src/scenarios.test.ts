import { readFileSync } from 'node:fs';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { failures } from './handlers/failures.js';
import { endWaiting } from './handlers/latency.js';
import { allScenarios, scenarioNames, scenarioNotes, scenarios, scenarioUrl } from './scenarios.js';
import { profiles } from './world/profiles.js';

const server = setupServer(...allScenarios({ now: new Date('2026-11-15T10:30:00Z'), days: 3 }));
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const get = (url: string) => fetch(url, { headers: { authorization: 'Bearer demo' } });

describe('scenarios', () => {
  test('each has a name, a note and handlers', () => {
    for (const name of scenarioNames) {
      expect(scenarioNotes[name]).toMatch(/\.$/);
      expect(scenarios[name]().length).toBeGreaterThan(5);
    }
  });

  test('what no world has is told at once, not at the first request', () => {
    expect(() => scenarios.ok({ days: 0.5 })).toThrow(/whole number of days/);
    expect(() => scenarios.heavy({ seed: Number.NaN })).toThrow(/A seed is/);
    expect(() => allScenarios({ now: new Date('soon') })).toThrow(/clock/);
  });

  test('the README names each of them, and each way to fail', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    for (const name of [...scenarioNames, ...Object.keys(failures)]) expect(readme).toContain(`\`${name}\``);
  });

  test('the README lists which of them createWorld takes', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const list = /What an account is like.*?:((?:\s+`\w+`,?)+)\./.exec(readme)?.[1] ?? '';
    expect([...list.matchAll(/\w+/g)].map(([name]) => name)).toEqual(Object.keys(profiles));
  });

  test('all of them are mounted at once, each under its own path', async () => {
    const statuses: Partial<Record<string, number>> = {
      serverError: 500,
      unavailable: 503,
      unauthorized: 401,
      forbidden: 403,
      rateLimited: 429,
      flaky: 503,
      gatewayPage: 502,
      legacyError: 500,
    };
    for (const name of scenarioNames.filter((candidate) => candidate !== 'loading' && candidate !== 'offline')) {
      const response = await get(`${scenarioUrl(name, 'http://page.test')}/api/user/balance`);
      expect(response.status, name).toBe(statuses[name] ?? 200);
    }
  });

  test('the latency of a scenario is its own', async () => {
    const race = await Promise.race([
      get(`${scenarioUrl('loading', 'http://page.test')}/api/user/balance`).then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 50, 'still waiting')),
    ]);
    expect(race).toBe('still waiting');
  });

  test('requests that wait for ever can be ended', async () => {
    server.use(...scenarios.loading());
    const waiting = get('http://page.test/api/user/balance').then(
      ({ status }) => status,
      (error: Error) => error.name,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    endWaiting();
    expect(await waiting).toBe('TypeError');
  });

  test('a path that no endpoint has is left unanswered', async () => {
    await expect(get(`${scenarioUrl('ok', 'http://page.test')}/api/nowhere`)).rejects.toThrow();
  });
});
