import { describe, expect, test } from 'vitest';
import { type TestApp, testApp, token } from '../test-support/app.js';

describe('usage events', () => {
  const serviceToken = 'service-token-0123456789';
  const wire = (id: string, fields: object = {}) => ({
    id,
    accountId: 'u1',
    occurredAt: '2026-10-10T10:00:00+02:00',
    model: 'gpt-4o',
    providerName: 'OpenAI',
    inputTokens: 10,
    outputTokens: 5,
    cost: 0.002711125,
    ...fields,
  });
  const post = (app: TestApp, events: unknown, credential: string | null = serviceToken) =>
    app.ask('/api/usage/events', null, {
      method: 'POST',
      body: JSON.stringify({ events }),
      headers: { 'content-type': 'application/json', ...(credential && { authorization: `Bearer ${credential}` }) },
    });

  test('a batch is stored once, however often it is sent', async () => {
    const app = await testApp({ serviceToken });
    expect((await post(app, [wire('a'), wire('b')])).body).toEqual({ accepted: 2, duplicates: 0 });
    expect((await post(app, [wire('a'), wire('b'), wire('c')])).body).toEqual({ accepted: 1, duplicates: 2 });
    const { body } = await app.ask('/api/usage/summary?range=2026-10-10..2026-10-10');
    expect(body).toMatchObject({ totalTokens: 45, totalCost: 0.008133375, totalRequests: 3 });
  });

  test('LED-09 one event that breaks the contract refuses the whole batch, and names its place', async () => {
    const app = await testApp({ serviceToken });
    for (const [fields, place] of [
      [{ inputTokens: -1 }, 'inputTokens'],
      [{ inputTokens: 1.5 }, 'inputTokens'],
      [{ outputTokens: 2e12 }, 'outputTokens'],
      [{ cachedInputTokens: 11 }, 'cachedInputTokens'],
      [{ cost: -1 }, 'cost'],
      [{ cost: 2e6 }, 'cost'],
      [{ occurredAt: '2026-10-10' }, 'occurredAt'],
      [{ occurredAt: '1969-12-31T23:59:59Z' }, 'occurredAt'],
      [{ model: 'a\u0000b' }, 'model'],
      [{ costParts: { base: 0.001, markup: 0, fee: 0 } }, 'costParts'],
      [{ surprise: 1 }, ''],
    ] as const) {
      const { status, body } = await post(app, [wire('a'), wire('bad', fields)]);
      expect([status, body.code]).toEqual([400, 'invalid_parameter']);
      expect(body.errors[0].parameter).toContain(place);
      expect(body.errors[0].parameter).toMatch(/1/);
    }
    expect((await app.store.check()).events).toBe(0);
  });

  test('LED-07 a known id with another content: 409, and the first one stays', async () => {
    const app = await testApp({ serviceToken });
    await post(app, [wire('a')]);
    const { status, body } = await post(app, [wire('new'), wire('a', { cost: 5 })]);
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(body.errors[0].message).toContain('"a"');
    expect(await app.store.check()).toMatchObject({ holds: true, events: 1 });
  });

  test('only the service may send; a user is told so', async () => {
    const app = await testApp({ serviceToken });
    expect((await post(app, [wire('a')], null)).status).toBe(401);
    expect((await post(app, [wire('a')], 'service-token-0123456780')).status).toBe(401);
    expect((await post(app, [wire('a')], token('u1'))).body.code).toBe('forbidden');
    expect((await post(await testApp(), [wire('a')])).status).toBe(401);
  });

  test('bodies that are no JSON, too many, too large: each its own refusal', async () => {
    const app = await testApp({ serviceToken });
    const headers = { authorization: `Bearer ${serviceToken}`, 'content-type': 'application/json' };
    const send = (body: string, more: object = {}) =>
      app.ask('/api/usage/events', null, { method: 'POST', body, headers: { ...headers, ...more } });
    expect((await send('{')).body.code).toBe('invalid_parameter');
    expect((await send('{}')).body.code).toBe('invalid_parameter');
    expect((await send('{"events":[]}')).body.code).toBe('invalid_parameter');
    expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(' '.repeat(9 << 20))).status).toBe(413);
  });
});
