import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type {
  Balance,
  BreakdownQuery,
  BreakdownRows,
  CheckoutRequest,
  CheckoutSession,
  EndpointBodies,
  EndpointName,
  EndpointQueries,
  EndpointResponses,
  LogEntry,
  LogQuery,
  PageOf,
  Problem,
  RangeQuery,
  RangeText,
  SustainabilityMetrics,
  Transaction,
  UsageEventInput,
  UsageEventsRequest,
  UsageEventsResult,
  UsageSummary,
} from './index.js';
import type { bodySchemas, checkoutRequestSchema, querySchemas, usageEventSchema } from './schemas/requests.js';
import type { breakdownRowSchemas, responseSchemas } from './schemas/responses.js';
import type { parseResponse, problemSchema } from './schemas.js';
import { type Validator, validators } from './validators.js';

/** Open lists of texts (`'topup' | (string & {})`) as the plain texts that schemas give. */
type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? Widened<Item>[]
    : T extends object
      ? { [Key in keyof T]: Widened<T[Key]> }
      : T;
type Output<Schema> = Widened<z.output<Schema & z.ZodMiniType>>;
type Responses = typeof responseSchemas;
type Rows = typeof breakdownRowSchemas;

test('each interface of an answer is what its schema gives', () => {
  expectTypeOf<Output<Responses['balance']>>().toEqualTypeOf<Widened<Balance>>();
  expectTypeOf<Output<Responses['transactions']>>().toEqualTypeOf<Widened<PageOf<Transaction>>>();
  expectTypeOf<Output<Responses['usageSummary']>>().toEqualTypeOf<Widened<UsageSummary>>();
  expectTypeOf<Output<Responses['usageLog']>>().toEqualTypeOf<Widened<PageOf<LogEntry>>>();
  expectTypeOf<Output<Responses['sustainabilityMetrics']>>().toEqualTypeOf<Widened<SustainabilityMetrics>>();
  expectTypeOf<Output<Responses['checkout']>>().toEqualTypeOf<Widened<CheckoutSession>>();
  expectTypeOf<Output<Responses['usageEvents']>>().toEqualTypeOf<Widened<UsageEventsResult>>();
  expectTypeOf<Output<typeof problemSchema>>().toEqualTypeOf<Widened<Problem>>();
});

test('so is the row of each breakdown', () => {
  expectTypeOf<Output<Rows['provider']>>().toEqualTypeOf<Widened<BreakdownRows['provider']>>();
  expectTypeOf<Output<Rows['project']>>().toEqualTypeOf<Widened<BreakdownRows['project']>>();
  expectTypeOf<Output<Rows['model']>>().toEqualTypeOf<Widened<BreakdownRows['model']>>();
  expectTypeOf<Output<Rows['day']>>().toEqualTypeOf<Widened<BreakdownRows['day']>>();
});

test('so is each body', () => {
  expectTypeOf<Output<typeof checkoutRequestSchema>>().toEqualTypeOf<Widened<CheckoutRequest>>();
  expectTypeOf<Output<typeof usageEventSchema>>().toEqualTypeOf<Widened<UsageEventInput>>();
  expectTypeOf<Output<(typeof bodySchemas)['usageEvents']>>().toEqualTypeOf<Widened<UsageEventsRequest>>();
});

test('so is each query', () => {
  expectTypeOf<Output<(typeof querySchemas)['usageSummary']>>().toEqualTypeOf<Widened<RangeQuery>>();
  expectTypeOf<Output<(typeof querySchemas)['usageBreakdown']>>().toEqualTypeOf<Widened<BreakdownQuery>>();
  expectTypeOf<Output<(typeof querySchemas)['usageLog']>>().toEqualTypeOf<Widened<LogQuery>>();
  expectTypeOf<Output<(typeof querySchemas)['transactions']>>().toEqualTypeOf<
    Widened<EndpointQueries['transactions']>
  >();
});

test('every endpoint that answers has a schema and a validator', () => {
  type Answering = Exclude<EndpointName, 'webhook'>;
  expectTypeOf<keyof EndpointResponses>().toEqualTypeOf<Answering>();
  expectTypeOf<keyof typeof validators>().toEqualTypeOf<Answering>();
  expectTypeOf<keyof Responses | 'usageBreakdown'>().toEqualTypeOf<Answering>();
  expectTypeOf<keyof typeof querySchemas>().toEqualTypeOf<keyof EndpointQueries>();
  expectTypeOf<keyof typeof bodySchemas>().toEqualTypeOf<keyof EndpointBodies>();
});

test('a validator gives the interface', () => {
  expectTypeOf(validators.balance).toEqualTypeOf<Validator<Balance>>();
  expectTypeOf(validators.usageBreakdown.model).toEqualTypeOf<Validator<BreakdownRows['model'][]>>();
  const result = validators.usageLog(null);
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<PageOf<LogEntry>>();
  else expectTypeOf(result.issues[0]?.path).toEqualTypeOf<(string | number)[] | undefined>();
});

test('a range is a name of the list or two ends', () => {
  expectTypeOf<'30d'>().toExtend<RangeText>();
  expectTypeOf<'2026-11-01..2026-11-15'>().toExtend<RangeText>();
  // @ts-expect-error 45 days have no name
  const wrong: RangeQuery = { range: '45d' };
  // @ts-expect-error one date is no range
  const half: RangeQuery = { range: '2026-11-01' };
  expectTypeOf(wrong).toEqualTypeOf(half);
});

test('a field to sort by and a dimension are of their lists', () => {
  // @ts-expect-error `durationMs` is no field to sort by
  const sort: LogQuery = { sort: 'durationMs' };
  // @ts-expect-error nothing is broken down by user
  const by: BreakdownQuery = { by: 'user' };
  // @ts-expect-error the dimension is required
  const none: BreakdownQuery = {};
  expectTypeOf(by).toEqualTypeOf(none);
  expectTypeOf(sort).toEqualTypeOf<LogQuery>();
});

test('parseResponse asks for a dimension where there is one', () => {
  expectTypeOf<typeof parseResponse<'usageBreakdown'>>().parameters.toEqualTypeOf<
    [name: 'usageBreakdown', value: unknown, by: 'provider' | 'project' | 'model' | 'day']
  >();
  expectTypeOf<typeof parseResponse<'balance'>>().parameters.toEqualTypeOf<[name: 'balance', value: unknown]>();
});
