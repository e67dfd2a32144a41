import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type EndpointBodies, type EndpointQueries, endpoints } from './endpoints.js';
import { InvalidParameterError } from './invalid-parameter-error.js';
import { bodySchemas, parseBody, parseQuery, parseResponse, problemSchema, querySchemas } from './schemas.js';

const query = (name: keyof EndpointQueries, text: string) => parseQuery(name, new URLSearchParams(text));
const thrownBy = (run: () => unknown): InvalidParameterError => {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidParameterError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

describe('parseQuery', () => {
  it('reads every parameter of the log, numbers as numbers', () => {
    const text =
      'range=7d&tz=Europe/Berlin&page=2&limit=1000&sort=cost&order=asc&provider=OpenAI&project=&model=gpt-4o';
    expect(query('usageLog', text)).toEqual({
      range: '7d',
      tz: 'Europe/Berlin',
      page: 2,
      limit: 1000,
      sort: 'cost',
      order: 'asc',
      provider: 'OpenAI',
      project: '',
      model: 'gpt-4o',
    });
    expect(query('balance', '')).toEqual({});
    expect(query('transactions', 'cursor=abc&type=promo_v2')).toEqual({ cursor: 'abc', type: 'promo_v2' });
  });

  it.each<[keyof EndpointQueries, string, string, RegExp]>([
    ['usageLog', 'page=0', 'page', /"0" is not a page/],
    ['usageLog', 'page=-1', 'page', /is not a page/],
    ['usageLog', 'page=1.5', 'page', /is not a page/],
    ['usageLog', 'page=abc', 'page', /is not a page/],
    ['usageLog', 'page=%2B1', 'page', /is not a page/],
    ['usageLog', 'page=9007199254740993', 'page', /is not a page/],
    ['usageLog', 'limit=0', 'limit', /is not a limit/],
    ['usageLog', 'limit=1001', 'limit', /is not a limit/],
    ['usageLog', 'limit=1e9', 'limit', /"1e9" is not a limit/],
    ['usageLog', 'limit=', 'limit', /is not a limit/],
    ['usageLog', 'sort=password', 'sort', /"password" is not a value of "sort": expected one of date, projectName/],
    ['usageLog', 'order=ASC', 'order', /expected one of asc, desc/],
    ['usageLog', `model=${'x'.repeat(1001)}`, 'model', /expected at most 1000/],
    ['usageLog', 'cursor=', 'cursor', /expected at least 1/],
    ['usageLog', 'page=1&cursor=abc', 'cursor', /a page or a cursor, not both/],
    [
      'usageBreakdown',
      'range=7d',
      'by',
      /The parameter "by" is missing: expected one of provider, project, model, day/,
    ],
    ['usageBreakdown', 'by=user', 'by', /"user" is not a value of "by"/],
    ['usageSummary', 'range=45d', 'range', /"45d" is not a range/],
    ['usageSummary', 'range=', 'range', /is not a range/],
    ['usageSummary', 'tz=%2B02:00', 'tz', /is not a known time zone/],
    ['usageSummary', 'range=7d&range=30d', 'range', /is given twice: give it once/],
  ])('LOG-11 of %s refuses %s as 400 invalid_parameter', (name, text, parameter, message) => {
    const error = thrownBy(() => query(name, text));
    expect(error).toMatchObject({ code: 'invalid_parameter', parameter });
    expect(error.message).toMatch(message);
    expect(error.message.length).toBeLessThan(300);
  });

  it.each<[keyof EndpointQueries, string, RegExp]>([
    ['usageSummary', 'userId', /has no parameter "userId"; it knows range, tz/],
    ['balance', 'account', /it knows none/],
    ['usageLog', '__proto__', /has no parameter "__proto__"/],
    ['usageLog', 'x'.repeat(5000), /has no parameter "x{40}…"/],
  ])('of %s refuses the unknown parameter %.20s', (name, parameter, message) => {
    const error = thrownBy(() => query(name, `${parameter}=1`));
    expect(error.code).toBe('unsupported_parameter');
    expect(error.message).toMatch(message);
    expect(error.parameter.length).toBeLessThanOrEqual(64);
  });

  it('throws nothing but InvalidParameterError, whatever the query', () => {
    const names = fc.constantFrom(...(Object.keys(querySchemas) as (keyof EndpointQueries)[]));
    const known = [
      'range',
      'tz',
      'page',
      'limit',
      'cursor',
      'by',
      'sort',
      'order',
      'project',
      'type',
      '__proto__',
      'constructor',
    ];
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('7d', 'UTC', '1', 'provider', 'date', 'asc', '2026-01-01..2026-01-02'),
    );
    const entries = fc.array(
      fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.string()), values),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(names, entries, (name, pairs) => {
        try {
          const result = parseQuery(name, new URLSearchParams(pairs));
          for (const [key, value] of Object.entries(result))
            expect(String(value)).toBe(pairs.find(([each]) => each === key)?.[1]);
        } catch (error) {
          expect(InvalidParameterError.isInstance(error), String(error)).toBe(true);
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('knows the parameters of the endpoint table, and no others', () => {
    for (const [name, schema] of Object.entries(querySchemas)) {
      const { params, level2Params } = endpoints[name as keyof EndpointQueries];
      expect(Object.keys(schema._zod.def.shape).sort()).toEqual([...params, ...level2Params].sort());
    }
  });
});

describe('parseBody', () => {
  const event = {
    id: 'e1',
    accountId: 'a1',
    occurredAt: '2026-11-01T10:00:00+01:00',
    model: 'gpt-4o',
    providerName: 'OpenAI',
    inputTokens: 1,
    outputTokens: 2,
  };

  it('reads a batch, amounts in decimal texts as numbers', () => {
    const { events } = parseBody('usageEvents', { events: [{ ...event, cost: '0.0000001', projectName: null }] });
    expect(events[0]).toEqual({ ...event, cost: 1e-7, projectName: null });
  });

  it('reads an amount beyond what a number holds exactly as the nearest number', () => {
    const balance = (fiatValue: string) => ({ tokens: 1, fiatValue, percentage: 1 });
    expect(parseResponse('balance', balance('9007199.254740993')).fiatValue).toBe(9007199.254740993);
    expect(parseResponse('balance', balance('-123456789012345678.5')).fiatValue).toBe(-123456789012345680);
  });

  it.each<[keyof EndpointBodies, unknown, string, RegExp]>([
    ['usageEvents', null, 'body', /The "body" of the request is wrong: expected a value of type object/],
    ['usageEvents', { events: [] }, 'events', /expected at least 1/],
    ['usageEvents', { events: Array(1001).fill(event) }, 'events', /expected at most 1000/],
    ['usageEvents', { events: [event, { ...event, inputTokens: -1 }] }, 'events.1.inputTokens', /expected at least 0/],
    ['usageEvents', { events: [{ ...event, inputTokens: 0.5 }] }, 'events.0.inputTokens', /expected a whole number/],
    ['usageEvents', { events: [{ ...event, occurredAt: 'yesterday' }] }, 'events.0.occurredAt', /expected a datetime/],
    ['usageEvents', { events: [{ ...event, cost: '1e3' }] }, 'events.0.cost', /has not the form of such a value/],
    ['usageEvents', { events: [{ ...event, admin: true }] }, 'events.0', /it has no field "admin"/],
    ['usageEvents', { events: [{ ...event, id: '' }] }, 'events.0.id', /expected at least 1/],
    ['checkout', { amount: 0, currency: 'EUR', returnUrl: 'https://x' }, 'amount', /expected at least 0/],
    ['checkout', { amount: 10.001, currency: 'EUR', returnUrl: 'https://x' }, 'amount', /a multiple of 0.01/],
    ['checkout', { amount: 10, currency: 'eur', returnUrl: 'https://x' }, 'currency', /has not the form/],
    ['checkout', { amount: '10', currency: 'EUR', returnUrl: 'https://x' }, 'amount', /a value of type number/],
    ['checkout', Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`k${i}`, 1])), 'amount', /type number/],
  ])('of %s refuses a wrong body and says where', (name, body, parameter, message) => {
    const error = thrownBy(() => parseBody(name, body));
    expect(error).toMatchObject({ code: 'invalid_parameter', parameter });
    expect(error.message).toMatch(message);
    expect(error.message.length).toBeLessThan(300);
  });

  it('takes every amount in whole cents', () => {
    for (let cents = 1; cents <= 100_000; cents += 7) {
      const amount = cents / 100;
      expect(parseBody('checkout', { amount, currency: 'EUR', returnUrl: 'https://x' }).amount).toBe(amount);
    }
  });

  it('throws nothing but InvalidParameterError, whatever the body', () => {
    const bodies = fc.oneof(
      fc.anything(),
      fc.record({
        events: fc.array(
          fc.oneof(
            fc.constant(event),
            fc.anything().map((cost) => ({ ...event, cost })),
            fc.anything(),
          ),
        ),
      }),
      fc.record({ amount: fc.anything(), currency: fc.anything(), returnUrl: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(bodySchemas) as (keyof EndpointBodies)[])), bodies, (name, body) => {
        try {
          expect(parseBody(name, body)).toBeTypeOf('object');
        } catch (error) {
          expect(InvalidParameterError.isInstance(error), String(error)).toBe(true);
        }
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});

describe('parseResponse', () => {
  it('reads an answer and drops what the contract does not have', () => {
    expect(parseResponse('balance', { tokens: 1, fiatValue: '2.50', percentage: 3, extra: 1 })).toEqual({
      tokens: 1,
      fiatValue: 2.5,
      percentage: 3,
    });
    expect(parseResponse('usageBreakdown', [{ projectName: null, tokens: 1 }], 'project')).toEqual([
      { projectName: null, tokens: 1 },
    ]);
  });

  it('throws with the path of what is wrong', () => {
    expect(() => parseResponse('usageLog', { data: [{}], pagination: {} })).toThrow(z.core.$ZodError);
    try {
      parseResponse('usageLog', { data: [{}], pagination: {} });
    } catch (error) {
      expect((error as z.core.$ZodError).issues[0]?.path).toEqual(['data', 0, 'date']);
    }
  });
});

describe('problemSchema', () => {
  it('takes problems with fields and codes it does not know', () => {
    const problem = {
      type: 'about:blank',
      title: 'x',
      status: 418,
      code: 'teapot',
      errors: [{ message: 'm' }],
      spout: 1,
    };
    expect(z.parse(problemSchema, problem)).toEqual({
      type: 'about:blank',
      title: 'x',
      status: 418,
      code: 'teapot',
      errors: [{ message: 'm' }],
    });
    expect(z.safeParse(problemSchema, { error: 'legacy' }).success).toBe(false);
  });
});
