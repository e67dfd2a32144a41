import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import document from '../openapi.json' with { type: 'json' };
import { endpoints } from './endpoints.js';
import { PROBLEM_TYPE, problemStatus } from './problem.js';
import { parseBody, parseResponse, problemSchema, querySchemas } from './schemas.js';
import { breakdownDimensions } from './usage.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; description: string; required?: boolean }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { example?: unknown; examples?: object }> }>;
  security: Record<string, unknown>[];
}
const operations = Object.entries(endpoints).map(([name, endpoint]) => {
  const path = document.paths[endpoint.path] as Record<string, unknown>;
  return { name, endpoint, operation: path[endpoint.method.toLowerCase()] as Operation };
});
const names = Object.keys(endpoints) as (keyof typeof endpoints)[];

describe('openapi.json', () => {
  it('is accepted by an independent validator of OpenAPI 3.1, and its references resolve', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as Record<string, unknown>);
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(JSON.stringify(validator.resolveRefs())).not.toContain('"$ref"');
  });

  it('is what the schemas, the endpoint table and the comments give', async () => {
    const script = fileURLToPath(new URL('../scripts/generate.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
    expect(stdout).toContain('up to date');
  });

  it('has every endpoint, and no other', () => {
    expect(operations.map(({ operation }) => operation.operationId)).toEqual(names);
    expect(Object.keys(document.paths)).toHaveLength(names.length);
  });

  it.each(operations)('describes each parameter of $name', ({ name, endpoint, operation }) => {
    const { parameters = [] } = operation;
    const inQuery = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
    expect(inQuery).toEqual([...endpoint.params, ...endpoint.level2Params]);
    for (const { name: parameter, description } of parameters) {
      expect(description.length, parameter).toBeGreaterThan(10);
      expect(description.endsWith('Level 2.')).toBe((endpoint.level2Params as readonly string[]).includes(parameter));
    }
    if (name in querySchemas) {
      const { shape } = querySchemas[name as keyof typeof querySchemas]._zod.def;
      expect(Object.keys(shape).sort()).toEqual(inQuery.sort());
    }
  });

  it.each(operations)('has an answer, its errors and who may ask for $name', ({ endpoint, operation }) => {
    const { responses, security } = operation;
    const statuses = ['200', '400', '401', '403', '404', '429', '500', '503'];
    const more = endpoint.method === 'GET' ? ['304'] : ['409', '413', '415'];
    expect(Object.keys(responses).sort()).toEqual([...statuses, ...more].sort());
    expect(security.flatMap((each) => Object.keys(each))).toEqual(
      { account: ['bearer', 'session'], service: ['service'], signature: ['signature'] }[endpoint.auth],
    );
  });

  it('gives examples of answers that are answers', () => {
    for (const { name, operation } of operations) {
      const { example, examples } = operation.responses['200']?.content?.['application/json'] ?? {};
      if (name === 'webhook') expect(example).toEqual({ received: true });
      else if (name === 'usageBreakdown') {
        expect(Object.keys(examples ?? {})).toEqual(breakdownDimensions);
        for (const by of breakdownDimensions) {
          const { value } = (examples as Record<string, { value: unknown }>)[by] ?? {};
          expect(parseResponse('usageBreakdown', value, by)).toEqual(value);
        }
      } else expect(parseResponse(name as 'balance', example)).toEqual(example);
    }
  });

  it('gives examples of requests that are taken', () => {
    for (const name of ['checkout', 'usageEvents'] as const) {
      const { operation } = operations.find((each) => each.name === name) ?? {};
      const { example } = operation?.requestBody?.content['application/json'] ?? {};
      expect(parseBody(name, example)).toEqual(example);
    }
  });

  it('gives an example of each error, with Retry-After where a client has to wait', () => {
    for (const response of Object.values(document.components.responses)) {
      const { example } = (response.content as Record<string, { example: unknown }>)[PROBLEM_TYPE] ?? {};
      const problem = z.parse(problemSchema, example);
      expect(problemStatus[problem.code as keyof typeof problemStatus]).toBe(problem.status);
      expect('Retry-After' in response.headers).toBe([429, 503].includes(problem.status));
    }
  });

  it('has examples whose figures agree with each other', () => {
    const exampleOf = (name: string) =>
      operations.find((each) => each.name === name)?.operation.responses['200']?.content?.['application/json'];
    const breakdowns = (exampleOf('usageBreakdown')?.examples ?? {}) as Record<string, { value: unknown }>;
    const summary = parseResponse('usageSummary', exampleOf('usageSummary')?.example);
    const log = parseResponse('usageLog', exampleOf('usageLog')?.example);
    expect(log.data.reduce((sum, row) => sum + row.totalTokens, 0)).toBe(summary.totalTokens);
    for (const by of breakdownDimensions) {
      const { value } = breakdowns[by] ?? {};
      const rows = parseResponse('usageBreakdown', value, by);
      expect(rows.reduce((sum, row) => sum + row.tokens, 0)).toBe(summary.totalTokens);
      expect(rows.reduce((sum, row) => sum + (row.cost ?? 0), 0)).toBeCloseTo(summary.totalCost, 9);
    }
  });

  it('says what fields mean, in the words of the types', () => {
    const { Balance, ProviderUsage } = document.components.schemas;
    expect(Balance.properties.tokens.description).toBe('Token credits that can be spent; negative when overdrawn.');
    expect(ProviderUsage.properties.cost.description).toBe('EUR; `null` or left out when not known.');
  });
});
