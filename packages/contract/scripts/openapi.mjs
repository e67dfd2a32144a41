import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { fieldDocs } from './field-docs.mjs';
import { examples, problemExamples, requestExamples } from './openapi-examples.mjs';

const title = 'aim2balance: wallet, usage and footprint of AI chat';
const description = [
  'The endpoints a backend offers for the widgets and the SDK. Parameters marked "level 2" are optional:',
  'a backend may refuse one with 400 `unsupported_parameter`. Fields that are not required are level 2 as well.',
  'Fields and kinds that are not listed here may come and are ignored or shown as they are.',
  'Amounts are in EUR; 1,000,000 token credits are EUR 1.',
].join(' ');
const tags = {
  user: 'The wallet',
  usage: 'What was used and what it cost',
  sustainability: 'Footprint',
  billing: 'Top-ups',
};
const requestId = { description: 'Id of the request, as sent or made up.', schema: { type: 'string' } };
const errorCodes = [
  'invalid_parameter',
  'unauthenticated',
  'forbidden',
  'not_found',
  'rate_limited',
  'internal',
  'unavailable',
];
const bodyErrorCodes = ['conflict', 'payload_too_large', 'unsupported_media_type'];
const security = {
  account: [{ bearer: [] }, { session: [] }],
  service: [{ service: [] }],
  signature: [{ signature: [] }],
};
const ref = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
const pascal = (text) => text.replace(/(^|_)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** The OpenAPI 3.1 document, from the schemas, the endpoint table and the JSDoc of the types. */
export async function openApi(bundle, version) {
  const { contract } = bundle;
  const components = schemaComponents(bundle, await fieldDocs());
  const paths = {};
  for (const [name, endpoint] of Object.entries(contract.endpoints)) {
    const operation = {
      operationId: name,
      tags: [endpoint.path.split('/')[2]],
      summary: endpoint.summary,
      security: security[endpoint.auth],
      ...parameters(bundle, name, endpoint),
      ...requestBody(name),
      responses: responses(name, endpoint, contract.problemStatus),
    };
    paths[endpoint.path] = { [endpoint.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: { title, version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: 'https://chat.example.org', description: 'The host product' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
    paths,
    components: {
      schemas: components,
      responses: errorResponses(contract),
      headers: {
        RequestId: requestId,
        RetryAfter: {
          description: 'Seconds to wait before the next try.',
          schema: { type: 'integer', minimum: 0 },
          example: 30,
        },
      },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of the signed-in user; the account is its subject.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The session of the host product; the name is its own.',
        },
        service: { type: 'http', scheme: 'bearer', description: "The token of the host's backend." },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'Stripe-Signature',
          description: 'Signature of the payment provider over the body.',
        },
      },
    },
  };
}

/** JSON Schema of every named type, with its documentation; a part that is a named type itself becomes a reference. */
function schemaComponents({ z, schemas, scalars }, docs) {
  const shapeOf = (schema) => schema._zod.def.shape;
  const inner = (schema) => (schema._zod.def.innerType ? inner(schema._zod.def.innerType) : schema);
  const envelope = schemas.usageLogPageSchema._zod.def.out;
  const element = (schema) => inner(schema)._zod.def.element;
  const balance = shapeOf(schemas.balanceSchema);
  const metrics = shapeOf(schemas.sustainabilityMetricsSchema);
  const named = {
    Money: scalars.money,
    Instant: scalars.instant,
    CurrencyCode: scalars.currency,
    MeasuredValue: inner(metrics.totalKWh),
    Pagination: shapeOf(envelope).pagination,
    SecondaryValue: inner(balance.secondary),
    AutoRefill: inner(balance.autoRefill),
    Grant: element(balance.grants),
    Balance: schemas.balanceSchema,
    Fee: element(shapeOf(schemas.transactionSchema).fees),
    Transaction: schemas.transactionSchema,
    TransactionsPage: schemas.transactionsPageSchema,
    RangeEcho: inner(shapeOf(schemas.usageSummarySchema).range),
    UsageTotals: inner(shapeOf(schemas.usageSummarySchema).previous),
    CostParts: inner(shapeOf(schemas.usageSummarySchema).costParts),
    UsageSummary: schemas.usageSummarySchema,
    ProviderUsage: schemas.breakdownRowSchemas.provider,
    ProviderSegment: element(shapeOf(schemas.breakdownRowSchemas.project).providers),
    ProjectUsage: schemas.breakdownRowSchemas.project,
    ModelUsage: schemas.breakdownRowSchemas.model,
    DayUsage: schemas.breakdownRowSchemas.day,
    MeasuredImpact: inner(shapeOf(schemas.logEntrySchema).impact),
    LogEntry: schemas.logEntrySchema,
    UsageLogPage: schemas.usageLogPageSchema,
    SustainabilityMetrics: schemas.sustainabilityMetricsSchema,
    CheckoutRequest: schemas.checkoutRequestSchema,
    CheckoutSession: schemas.checkoutSessionSchema,
    UsageEventInput: schemas.usageEventSchema,
    UsageEventsRequest: schemas.bodySchemas.usageEvents,
    UsageEventsResult: schemas.usageEventsResultSchema,
    Problem: schemas.problemSchema,
  };
  const plain = Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, toJsonSchema(z, schema)]));
  const linked = (value, own) => {
    if (value === null || typeof value !== 'object') return value;
    const name = Object.keys(plain).find((each) => each !== own && isDeepStrictEqual(plain[each], value));
    if (name) return ref('schemas', name);
    if (Array.isArray(value)) return value.map((each) => linked(each));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, linked(each)]));
  };
  const components = Object.fromEntries(Object.entries(plain).map(([name, schema]) => [name, linked(schema, name)]));
  for (const [name, schema] of Object.entries(components)) document(schema, name, docs);
  // Nearly all of what the schema takes, as a pattern that a mock can write texts from.
  const [number, text] = components.Money.anyOf;
  components.Money = {
    description:
      'An amount in EUR (or in the currency named beside it), at most 9 decimals: a number or a decimal text.',
    anyOf: [number, { ...text, pattern: '^[+-]?(\\d{1,6}|[1-7]\\d{6})(\\.\\d{1,9})?$' }],
    examples: [12.3, '0.0000001'],
  };
  Object.assign(components.Instant, {
    description: 'RFC 3339, with an offset.',
    examples: ['2026-11-02T14:03:27.000Z'],
  });
  Object.assign(components.CurrencyCode, { description: 'ISO 4217.', examples: ['EUR'] });
  return components;
}

function toJsonSchema(z, schema) {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern behind it is long and no help to a reader or a mock.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
  return json;
}

function document(schema, name, docs) {
  const doc = docs[name];
  if (!doc) return;
  if (doc.doc) schema.description = doc.doc;
  for (const [field, text] of Object.entries(fieldsOf(name, docs))) {
    if (schema.properties?.[field]) schema.properties[field] = { description: text, ...schema.properties[field] };
  }
}

function fieldsOf(name, docs) {
  const { parents = [], fields = {} } = docs[name] ?? {};
  return Object.assign({}, ...parents.map((parent) => fieldsOf(parent, docs)), fields);
}

function parameters({ contract }, name, { params, level2Params }) {
  const { breakdownDimensions, logSorts, sortOrders, namedRanges, transactionTypes, DEFAULT_LIMIT, MAX_LIMIT } =
    contract;
  const filter = (what) => ({ description: `Only rows of this ${what}.`, schema: { type: 'string', maxLength: 1000 } });
  const known = {
    range: {
      description: `One of ${namedRanges.join(', ')}, or \`<from>..<to>\`: two dates (both included) or two RFC 3339 instants (the second not included).`,
      schema: { type: 'string', default: '30d' },
      example: '30d',
    },
    tz: {
      description: 'IANA time zone in which days start.',
      schema: { type: 'string', default: 'UTC' },
      example: 'Europe/Berlin',
    },
    page: { description: 'Number of the page, from 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
    limit: {
      description: 'Rows a page.',
      schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
    },
    cursor: {
      description: '`nextCursor` of the page before; not together with `page`.',
      schema: { type: 'string', minLength: 1, maxLength: 512 },
    },
    by: {
      description: 'What a row stands for; `model` and `day` are level 2.',
      schema: { type: 'string', enum: [...breakdownDimensions] },
      example: 'provider',
    },
    type: {
      description: `Only transactions of this kind: ${transactionTypes.join(', ')} or one of the backend's own.`,
      schema: { type: 'string', maxLength: 1000 },
    },
    sort: { description: 'Field to sort by.', schema: { type: 'string', enum: [...logSorts], default: 'date' } },
    order: { description: 'Order of the rows.', schema: { type: 'string', enum: [...sortOrders], default: 'desc' } },
    provider: filter('provider'),
    project: {
      ...filter('project'),
      description: 'Only rows of this project; an empty text asks for those without one.',
    },
    model: filter('model'),
  };
  const all = [...params, ...level2Params].map((parameter) => {
    assert(known[parameter], `${name}: the OpenAPI document has no description of the parameter ${parameter}.`);
    const { description: text, ...rest } = known[parameter];
    return {
      name: parameter,
      in: 'query',
      description: level2Params.includes(parameter) ? `${text} Level 2.` : text,
      ...(parameter === 'by' ? { required: true } : {}),
      ...rest,
    };
  });
  if (name === 'checkout') {
    all.push({
      name: 'Idempotency-Key',
      in: 'header',
      description: 'The same key of the same account means the same payment: send it again with a repeated request.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    });
  }
  return all.length > 0 ? { parameters: all } : {};
}

const bodies = { checkout: 'CheckoutRequest', usageEvents: 'UsageEventsRequest' };
const answers = {
  balance: 'Balance',
  transactions: 'TransactionsPage',
  usageSummary: 'UsageSummary',
  usageLog: 'UsageLogPage',
  sustainabilityMetrics: 'SustainabilityMetrics',
  checkout: 'CheckoutSession',
  usageEvents: 'UsageEventsResult',
};

function requestBody(name) {
  if (name === 'webhook') {
    const content = {
      'application/json': { schema: { type: 'object', description: 'An event of the payment provider.' } },
    };
    return { requestBody: { required: true, content } };
  }
  if (!bodies[name]) return {};
  const content = { 'application/json': { schema: ref('schemas', bodies[name]), example: requestExamples[name] } };
  return { requestBody: { required: true, content } };
}

function responses(name, { method }, problemStatus) {
  const errors = method === 'POST' ? [...errorCodes, ...bodyErrorCodes] : errorCodes;
  const found = { 200: success(name, method) };
  if (method === 'GET') {
    found[304] = { description: 'Unchanged since the answer whose `ETag` was sent in `If-None-Match`.' };
  }
  for (const code of errors) found[problemStatus[code]] = ref('responses', pascal(code));
  return found;
}

function success(name, method) {
  const headers = { 'X-Request-Id': ref('headers', 'RequestId') };
  if (method === 'GET') {
    headers.ETag = { description: 'Tag of this answer.', schema: { type: 'string' } };
    headers['Cache-Control'] = {
      description: 'Only for this user, checked each time.',
      schema: { const: 'private, no-cache' },
    };
  }
  if (name === 'webhook') {
    const schema = { type: 'object', properties: { received: { const: true } }, required: ['received'] };
    return {
      description: 'Taken in; an event that came before changes nothing.',
      headers,
      content: { 'application/json': { schema, example: { received: true } } },
    };
  }
  if (name === 'usageBreakdown') {
    const rows = { provider: 'ProviderUsage', project: 'ProjectUsage', model: 'ModelUsage', day: 'DayUsage' };
    const schema = {
      anyOf: Object.values(rows).map((row) => ({ type: 'array', items: ref('schemas', row) })),
    };
    const byDimension = Object.fromEntries(
      Object.keys(rows).map((by) => [by, { summary: `by=${by}`, value: examples.usageBreakdown[by] }]),
    );
    return {
      description: 'Rows of the dimension asked for, most tokens first; days in their order.',
      headers,
      content: { 'application/json': { schema, examples: byDimension } },
    };
  }
  const schema = ref('schemas', answers[name]);
  return { description: 'Done.', headers, content: { 'application/json': { schema, example: examples[name] } } };
}

function errorResponses({ problemStatus, PROBLEM_TYPE }) {
  const made = {};
  for (const code of [...errorCodes, ...bodyErrorCodes]) {
    const [problemTitle, detail] = problemExamples[code];
    const status = problemStatus[code];
    const headers = { 'X-Request-Id': ref('headers', 'RequestId') };
    if (status === 401)
      headers['WWW-Authenticate'] = { description: 'How to sign in.', schema: { type: 'string' }, example: 'Bearer' };
    if (status === 429 || status === 503) headers['Retry-After'] = ref('headers', 'RetryAfter');
    const example = { type: 'about:blank', title: problemTitle, status, detail, code, requestId: 'req_01JBQ7ZK' };
    if (code === 'invalid_parameter') example.errors = [{ parameter: 'range', message: detail }];
    made[pascal(code)] = {
      description: problemTitle,
      headers,
      content: { [PROBLEM_TYPE]: { schema: ref('schemas', 'Problem'), example } },
    };
  }
  return made;
}
