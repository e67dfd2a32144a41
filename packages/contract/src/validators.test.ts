import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { instant as instantSchema, money as moneySchema } from './schemas/scalars.js';
import { breakdownRowSchemas, responseSchemas } from './schemas.js';
import { breakdownDimensions } from './usage.js';
import { type Validator, validators } from './validators.js';

type Schema = z.core.$ZodType;
type Def = { type: string } & Record<string, unknown>;
type Path = PropertyKey[];

const { usageBreakdown, ...plain } = validators;
const pairs: [name: string, validate: Validator<unknown>, schema: z.ZodMiniType][] = [
  ...Object.entries(plain).map(([name, validate]): (typeof pairs)[number] => [
    name,
    validate,
    responseSchemas[name as keyof typeof responseSchemas] as z.ZodMiniType,
  ]),
  ...breakdownDimensions.map((by): (typeof pairs)[number] => [
    `breakdown by ${by}`,
    usageBreakdown[by],
    z.array<z.ZodMiniType>(breakdownRowSchemas[by]),
  ]),
];

const hostileTexts = fc.constantFrom(
  '',
  '-0',
  '+0.0000000004',
  '12.30',
  '8388608',
  '8388608.000000001',
  '-8388608.0000000004',
  '1e3',
  '1'.repeat(19),
  '2026-02-29',
  '2024-02-29',
  '0000-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-11-1',
  '2026-11-01 ',
  '2024-02-29T23:59:59Z',
  '2026-11-01T24:00:00Z',
  '2026-11-01T09:60:00Z',
  '2026-11-01T09:30:60Z',
  '2026-11-01t09:30:00Z',
  '2026-11-01T09:30Z',
  '2026-11-01T09:30:00',
  '2026-11-01T09:30:00.Z',
  '2026-11-01T09:30:00.12a Z',
  '2026-11-01T09:30:00.123456789+05:45',
  '2026-11-01T09:30:00.1234-23:59',
  '2026-11-01T09:30:00+24:00',
  '2026-11-01T09:30:00.123Zx',
  '2026-11-01T09:30:00.123z\n',
  '2026-11-01T09:30:00Z\n',
  '\n026-11-01T09:30:00Z',
  'EUR',
  'eur',
  'EURO',
  'É€R',
  'https://pay.example/x',
  'HTTPS://pay.example/x',
  'javascript:alert(1)',
  ' https://pay.example',
  '__proto__',
);
const hostileNumbers = fc.constantFrom(
  0,
  -0,
  -1,
  0.5,
  1e-9,
  1e21,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
);
const hostile = fc.oneof(
  hostileTexts,
  hostileNumbers,
  fc.constantFrom(null, undefined, true, false, [], {}, [null], [[]], { data: [] }, { value: 1 }, 1n),
  fc.jsonValue({ maxDepth: 2 }),
  fc
    .constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"x":1}}}')
    .map((text) => JSON.parse(text)),
);

/** Values of a schema, now and then wrong in one place. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 50, arbitrary: right(schema) }, { weight: 1, arbitrary: hostile });
}

function rightText(schema: Schema): fc.Arbitrary<string> {
  for (const text of ['EUR', 'https://pay.example', '2026-11-01']) {
    if (!z.safeParse(schema, 'any text').success && z.safeParse(schema, text).success) return fc.constant(text);
  }
  return fc.string({ maxLength: 8 });
}

function right(schema: Schema): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  if (schema === moneySchema) {
    return fc.oneof(
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.tuple(fc.integer(), fc.nat()).map(([whole, fraction]) => `${whole}.${fraction}`),
      fc.constant(-0),
    );
  }
  if (schema === instantSchema) {
    return fc
      .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  switch (def.type) {
    case 'string':
      return fc.oneof({ weight: 8, arbitrary: rightText(schema) }, { weight: 1, arbitrary: hostileTexts });
    case 'number':
      return def.format === 'safeint' ? fc.maxSafeNat() : fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 });
    case 'optional':
      return valuesOf(def.innerType as Schema);
    case 'nullable':
      return fc.option(valuesOf(def.innerType as Schema), { nil: null, freq: 5 });
    case 'array':
      return fc.array(valuesOf(def.element as Schema), { maxLength: 4 });
    case 'union':
      return fc.oneof(...(def.options as Schema[]).map(valuesOf));
    case 'pipe': {
      const page = right(def.out as Schema);
      return fc.oneof(
        page,
        page.map((value) => (value as { data: unknown }).data),
      );
    }
    case 'object': {
      const shape = Object.entries(def.shape as Record<string, Schema>);
      const required = shape.filter(([, field]) => (field._zod.def as { type: string }).type !== 'optional');
      const fields = fc.record(Object.fromEntries(shape.map(([key, field]) => [key, valuesOf(field)])), {
        requiredKeys: required.map(([key]) => key),
        noNullPrototype: true,
      });
      return fc
        .tuple(
          fields,
          fc.option(fc.dictionary(unknownKeys, hostile, { maxKeys: 2, noNullPrototype: true }), { freq: 3 }),
          fc.nat(200),
        )
        .map(([value, extra, drop]) => {
          const key = shape[drop]?.[0];
          const made: Record<string, unknown> = { ...value };
          if (key !== undefined) delete made[key];
          for (const [name, field] of Object.entries(extra ?? {})) {
            // As JSON.parse does it: `__proto__` becomes a field, not the prototype.
            Object.defineProperty(made, name, { value: field, enumerable: true, configurable: true, writable: true });
          }
          return made;
        });
    }
    default:
      throw new Error(`No values for a schema of type ${def.type}.`);
  }
}
const unknownKeys = fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'hasOwnProperty', '0');

/** The paths of zod's issues; of alternatives, those of the one whose own type fits. */
function pathsOf(issues: readonly z.core.$ZodIssue[], before: Path = []): Path[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path];
    const fitting =
      issue.code === 'invalid_union' && issue.errors.find((errors) => errors.some((each) => each.path.length > 0));
    return fitting ? pathsOf(fitting, path) : [path];
  });
}

/** One path for each place: zod may complain twice of a value. */
function places(issues: readonly z.core.$ZodIssue[]): Path[] {
  return [...new Map(pathsOf(issues).map((path) => [JSON.stringify(path), path])).values()];
}

function expectSame(validate: Validator<unknown>, schema: z.ZodMiniType, value: unknown, isJson = true): void {
  const ours = validate(value);
  const theirs = z.safeParse(schema, value);
  expect(ours.ok).toBe(theirs.success);
  if (ours.ok) {
    if (isJson && !isDeepStrictEqual(ours.value, theirs.data)) expect(ours.value).toStrictEqual(theirs.data);
  } else {
    expect(ours.issues.map(({ path }) => path)).toEqual(places(theirs.error?.issues ?? []).slice(0, 20));
  }
}

describe('the generated validators and the schemas', () => {
  it.each(pairs)('agree on %s: verdict, value and paths, in 800 answers right and wrong', (_, validate, schema) => {
    let passed = 0;
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        expectSame(validate, schema, value);
        if (validate(value).ok) passed++;
      }),
      { numRuns: 800, seed: 20261101 },
    );
    expect(passed).toBeGreaterThan(50);
    expect(passed).toBeLessThan(750);
  });

  it.each(pairs)('agree on the verdict and the paths of %s for values that JSON cannot hold', (_, validate, schema) => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) =>
        expectSame(validate, schema, value, false),
      ),
      { numRuns: 60, seed: 20261102 },
    );
  });

  it('agree on every pair of a field and a hostile value', () => {
    const log = {
      date: '2026-11-01T09:30:00Z',
      projectName: null,
      model: 'm',
      inputTokens: 1,
      outputTokens: 2,
      totalTokens: 3,
    };
    const keys = [
      'date',
      'projectName',
      'model',
      'inputTokens',
      'cost',
      'id',
      'durationMs',
      'currency',
      'costParts',
      'impact',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), hostile, (key, value) =>
        expectSame(validators.usageLog, responseSchemas.usageLog as z.ZodMiniType, {
          data: [log, { ...log, [key]: value }],
          pagination: {},
        }),
      ),
      { numRuns: 1000, seed: 20261103 },
    );
  });

  it('agree on instants and dates of every year and shape', () => {
    const part = (max: number, digits: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(digits, '0'));
    const tails = fc.constantFrom('Z', '.123Z', '.1Z', '+00:00', '-12:45', '+24:00', '.Z', '', 'z', '.12 Z', '.123 ');
    const instants = fc
      .tuple(part(9999, 4), part(14, 2), part(33, 2), part(25, 2), part(61, 2), part(61, 2), tails)
      .map(
        ([year, month, day, hour, minute, second, tail]) =>
          `${year}-${month}-${day}T${hour}:${minute}:${second}${tail}`,
      );
    fc.assert(
      fc.property(instants, (date) => {
        const metrics = responseSchemas.sustainabilityMetrics as z.ZodMiniType;
        expectSame(validators.sustainabilityMetrics, metrics, { asOf: date });
        expectSame(usageBreakdown.day, z.array<z.ZodMiniType>(breakdownRowSchemas.day), [
          { date: date.slice(0, 10), tokens: 1 },
        ]);
      }),
      { numRuns: 1000, seed: 20261104 },
    );
  });
});

describe('validators', () => {
  const row = {
    date: '2026-11-01T09:30:00Z',
    projectName: null,
    model: 'm',
    inputTokens: 1,
    outputTokens: 2,
    totalTokens: 3,
    cost: 0.01,
  };
  const issuesOf = (result: ReturnType<Validator<unknown>>) => (result.ok ? [] : result.issues);
  const accepted = <T>(result: ReturnType<Validator<T>>): T => {
    if (!result.ok) throw new Error(result.issues[0]?.message);
    return result.value;
  };

  it('PAR-01 unknown fields on every object are accepted and left out', () => {
    const answer = {
      tokens: 1,
      fiatValue: 2,
      percentage: 3,
      vip: true,
      secondary: { currency: 'USD', value: 1, note: 'x' },
    };
    expect(validators.balance(answer)).toStrictEqual({
      ok: true,
      value: { tokens: 1, fiatValue: 2, percentage: 3, secondary: { currency: 'USD', value: 1 } },
    });
    expect(answer).toHaveProperty('vip', true);
  });

  it('PAR-02 a missing field is named with its path', () => {
    const { cost, model, ...bad } = row;
    expect(issuesOf(validators.usageLog({ data: [row, row, row, bad], pagination: {} }))).toEqual([
      { path: ['data', 3, 'model'], message: 'data[3].model: expected a text, but it is missing' },
    ]);
  });

  it('PAR-03 an unknown kind of transaction is kept as it came', () => {
    const transaction = {
      id: 't',
      date: '2026-11-01T00:00:00Z',
      type: 'promo_v2',
      status: 'settled',
      description: '',
      tokens: 1,
      amount: 1,
      currency: 'EUR',
    };
    expect(accepted(validators.transactions([transaction])).data[0]?.type).toBe('promo_v2');
  });

  it('PAR-04 __proto__ and constructor change no prototype', () => {
    const evil = '"__proto__":{"polluted":true},"constructor":{"prototype":{"x":1}}';
    const value = accepted(
      validators.balance(
        JSON.parse(
          `{"tokens":1,"fiatValue":"2","percentage":3,${evil},"secondary":{"currency":"USD","value":1,${evil}}}`,
        ),
      ),
    );
    for (const object of [value, value.secondary]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      expect(object).not.toHaveProperty('polluted');
    }
    expect(Object.keys(value)).toEqual(['tokens', 'fiatValue', 'percentage', 'secondary']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('PAR-05 a token count as a text is refused', () => {
    expect(issuesOf(validators.usageSummary({ totalTokens: '12', totalCost: 1 }))[0]?.message).toBe(
      'totalTokens: expected a whole number from 0 to 2^53, got "12"',
    );
  });

  it('PAR-06 a count that a number does not hold is refused', () => {
    const answer = JSON.parse('{"totalTokens":9007199254740993,"totalCost":1}');
    expect(issuesOf(validators.usageSummary(answer))[0]?.path).toEqual(['totalTokens']);
  });

  it('PAR-07 amounts in decimal texts become the same numbers, and -0 becomes 0', () => {
    const cost = (text: string) => accepted(validators.usageLog([{ ...row, cost: JSON.parse(text) }])).data[0]?.cost;
    expect(cost('"0.0000001"')).toBe(1e-7);
    expect(cost('"12.30"')).toBe(12.3);
    expect(cost('"-0"')).toBe(0);
    expect(cost('-0')).toBe(0);
    expect(cost('null')).toBe(null);
  });

  it('an answer in which nothing has to change is not copied', () => {
    const answer = { data: [row], pagination: { total: 1 } };
    expect(accepted(validators.usageLog(answer))).toBe(answer);
  });

  it('a bare list is a page that says nothing of its place', () => {
    expect(accepted(validators.usageLog([row]))).toStrictEqual({ data: [row], pagination: {} });
    expect(issuesOf(validators.usageLog([row, 1]))[0]?.path).toEqual(['data', 1]);
  });

  it('reports the first 20 places of ten thousand', () => {
    const issues = issuesOf(validators.usageLog({ data: Array.from({ length: 10_000 }, () => ({})), pagination: {} }));
    expect(issues).toHaveLength(20);
    expect(issues[19]?.path).toEqual(['data', 3, 'projectName']);
  });

  it('names the answer itself where it is no object', () => {
    expect(issuesOf(validators.balance(null))).toEqual([
      { path: [], message: 'the answer: expected an object, got null' },
    ]);
    expect(issuesOf(validators.usageBreakdown.day({}))).toEqual([
      { path: [], message: 'the answer: expected a list, got an object' },
    ]);
  });

  it.each([
    ['<h1>502 Bad Gateway</h1>', 'got a text of 24 characters'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9', 'got a text of 41 characters'],
    ['x'.repeat(1e6), 'got a text of 1000000 characters'],
    ['n/a', 'got a text of 3 characters'],
    ['12,50', 'got a text of 5 characters'],
    [[1], 'got a list'],
    [{ a: 1 }, 'got an object'],
    [true, 'got true'],
    [Number.NaN, 'got NaN'],
  ])('a message does not echo what may be a page or a secret: %.30s', (value, words) => {
    const message = issuesOf(validators.balance({ tokens: 1, fiatValue: value, percentage: 1 }))[0]?.message;
    expect(message).toBe(`fiatValue: expected an amount of money, ${words}`);
  });
});
