import {
  type BreakdownDimension,
  type EndpointQueries,
  endpoints,
  PROBLEM_TYPE,
  sumEur,
  toNanoEur,
  type UsageSummary,
} from '@aim2balance/contract';
import { parseResponse, problemSchema } from '@aim2balance/contract/schemas';

/** `refused`: an optional (level 2) part that the backend says it does not have. */
export interface CheckResult {
  name: string;
  outcome: 'passed' | 'failed' | 'refused';
  detail: string;
}

const TIMEOUT_MS = 15_000;
/** 30 whole days that have passed: every answer about them is the same, whenever it is asked for. */
const DAYS = 30;

interface Answer {
  status: number;
  type: string;
  body: unknown;
}

class Unsupported extends Error {}

/** Holds the reading endpoints of a backend against the contract: answers, errors, sums that have to agree. */
export async function checkBackend(baseUrl: string, token: string, now: Date): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const get = async (name: keyof EndpointQueries, query: Record<string, string>, credential = token) => {
    const url = new URL(baseUrl.replace(/\/$/, '') + endpoints[name].path);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    const response = await fetch(url, {
      headers: credential === '' ? {} : { authorization: `Bearer ${credential}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: parse(text) };
  };
  const check = async (name: string, work: () => Promise<string | undefined>) => {
    try {
      results.push({ name, outcome: 'passed', detail: (await work()) ?? '' });
    } catch (error) {
      const refused = error instanceof Unsupported;
      const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
      results.push({ name, outcome: refused ? 'refused' : 'failed', detail });
    }
  };
  const day = (back: number) => new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10);
  const range = `${day(DAYS)}..${day(1)}`;

  await check('balance', async () => {
    parseResponse('balance', ok(await get('balance', {})));
    return undefined;
  });
  await check('transactions', async () => {
    parseResponse('transactions', ok(await get('transactions', { page: '1', limit: '20' })));
    return undefined;
  });
  let summary: UsageSummary | null = null;
  await check('summary', async () => {
    summary = parseResponse('usageSummary', ok(await get('usageSummary', { range })));
    return `${summary.totalTokens} tokens in ${range}`;
  });
  for (const by of ['provider', 'project', 'model', 'day'] as const) {
    await check(`breakdown by ${by}`, async () => {
      const rows = rowsOf(by, levelTwo(await get('usageBreakdown', { by, range }), by === 'model' || by === 'day'));
      addsUp(rows, summary);
      return `${rows.length} rows add up to the summary`;
    });
  }
  await check('log', async () => {
    const page = parseResponse('usageLog', ok(await get('usageLog', { range, page: '1' })));
    if (page.pagination.total === undefined && page.pagination.nextCursor === undefined) {
      throw new Error('the page says neither total nor nextCursor');
    }
    return undefined;
  });
  await check('log sorted by cost', async () => {
    parseResponse('usageLog', levelTwo(await get('usageLog', { range, sort: 'cost', order: 'asc' }), true));
    return undefined;
  });
  await check('time zones', async () => {
    parseResponse('usageSummary', levelTwo(await get('usageSummary', { range, tz: 'Asia/Kathmandu' }), true));
    return undefined;
  });
  await check('no credential', async () => problem(await get('usageSummary', { range }, ''), 401));
  await check('a bad range', async () => problem(await get('usageSummary', { range: 'banana' }), 400));
  return results;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // the check of the answer reports it
  }
}

function ok({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`status ${status}, expected 200`);
  return body;
}

function levelTwo(answer: Answer, optional: boolean): unknown {
  const code = (answer.body as { code?: unknown } | null)?.code;
  if (optional && answer.status === 400 && code === 'unsupported_parameter') throw new Unsupported('not supported');
  return ok(answer);
}

interface Sums {
  tokens: number;
  cost?: number | null | undefined;
}

function rowsOf(by: BreakdownDimension, body: unknown): Sums[] {
  return parseResponse('usageBreakdown', body, by).map(({ tokens, cost }) => ({ tokens, cost }));
}

function addsUp(rows: readonly Sums[], summary: UsageSummary | null): void {
  if (!summary) return;
  const tokens = rows.reduce((sum, row) => sum + row.tokens, 0);
  if (tokens !== summary.totalTokens)
    throw new Error(`rows add up to ${tokens} tokens, the summary has ${summary.totalTokens}`);
  if (rows.some(({ cost }) => cost === undefined)) return;
  const cost = sumEur(rows.map((row) => row.cost ?? 0));
  if (toNanoEur(cost) !== toNanoEur(summary.totalCost)) {
    throw new Error(`rows add up to ${cost} EUR, the summary has ${summary.totalCost}`);
  }
}

function problem({ status, type, body }: Answer, expected: number): undefined {
  if (status !== expected) throw new Error(`status ${status}, expected ${expected}`);
  if (!type.startsWith(PROBLEM_TYPE)) throw new Error(`content type ${JSON.stringify(type)}, expected ${PROBLEM_TYPE}`);
  if (!problemSchema.safeParse(body).success) throw new Error('the error is not a problem of the contract');
  return undefined;
}
