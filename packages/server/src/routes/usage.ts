import {
  type BreakdownDimension,
  type BreakdownRows,
  type CostParts,
  DEFAULT_LIMIT,
  type LogEntry,
  localDays,
  type ProjectUsage,
  previousRange,
  type UsageSummary,
} from '@aim2balance/contract';
import { parseQuery } from '@aim2balance/contract/schemas';
import { groupBy } from '../group-by.js';
import { addTotals, noTotals, type Totals } from '../store/measures.js';
import type { Rate } from '../store/rates.js';
import type { Store } from '../store/store.js';
import { exactCount } from '../store/too-large-error.js';
import type { UsageEvent } from '../store/usage-event.js';
import type { Group, Interval } from '../store/usage-reads.js';
import type { Routes } from './context.js';
import { wireEur } from './money.js';
import { pageOf } from './page.js';
import { DEFAULT_RANGE, DEFAULT_ZONE, resolve, toInterval } from './range.js';

export function usageRoutes(
  store: Store,
  clock: () => Date,
): Pick<Routes, 'usageSummary' | 'usageBreakdown' | 'usageLog'> {
  return {
    async usageSummary({ accountId, search }) {
      const { range = DEFAULT_RANGE, tz = DEFAULT_ZONE } = parseQuery('usageSummary', search);
      const now = clock();
      const interval = await resolve(store, accountId, range, tz, now);
      const before = previousRange(range, tz, now);
      const [totals, previous] = await Promise.all([
        store.totals(accountId, interval),
        before ? store.totals(accountId, toInterval(before)) : null,
      ]);
      const rate = hasParts(totals) ? await store.rate(accountId, interval) : null;
      return toSummary(totals, previous, rate, interval, tz);
    },

    async usageBreakdown({ accountId, search }) {
      const { by, range = DEFAULT_RANGE, tz = DEFAULT_ZONE } = parseQuery('usageBreakdown', search);
      const interval = await resolve(store, accountId, range, tz, clock());
      if (by === 'day') return byDay(store, accountId, interval, tz);
      const groups = await store.groups(accountId, by, interval);
      return rowsOf[by](groups);
    },

    async usageLog({ accountId, search }) {
      const query = parseQuery('usageLog', search);
      const { range = DEFAULT_RANGE, tz = DEFAULT_ZONE, page, cursor, limit = DEFAULT_LIMIT } = query;
      const { sort = 'date', order = 'desc', provider, project, model } = query;
      const list = await store.log(accountId, {
        ...(await resolve(store, accountId, range, tz, clock())),
        page,
        cursor,
        limit,
        sort,
        order,
        filter: {
          ...(provider === undefined ? {} : { provider }),
          ...(project === undefined ? {} : { project }),
          ...(model === undefined ? {} : { model }),
        },
      });
      return pageOf(list, { page, cursor, limit }, toLogEntry);
    },
  };
}

function toSummary(
  totals: Totals,
  previous: Totals | null,
  rate: Rate | null,
  interval: Interval,
  tz: string,
): UsageSummary {
  return {
    totalTokens: tokensOf(totals),
    totalCost: wireEur(totals.costNano),
    totalRequests: totals.events,
    inputTokens: totals.inputTokens,
    outputTokens: totals.outputTokens,
    ...cachedOf(totals),
    currency: 'EUR',
    range: { from: new Date(interval.fromMs).toISOString(), to: new Date(interval.toMs).toISOString(), tz },
    previous: previous && {
      totalTokens: tokensOf(previous),
      totalCost: wireEur(previous.costNano),
      totalRequests: previous.events,
    },
    unpricedRequests: totals.unpriced,
    ...partsOf(totals, rate),
  };
}

const tokensOf = (totals: Totals) => exactCount(totals.inputTokens + totals.outputTokens);

/** The cost of the calls whose price is known; `null` where none is. */
const costOf = (totals: Totals) =>
  totals.events > 0 && totals.unpriced === totals.events ? null : wireEur(totals.costNano);

/** Cached tokens, where any call says how many. */
const cachedOf = (totals: Totals) => (totals.cachedEvents > 0 ? { cachedInputTokens: totals.cachedTokens } : {});

/** The parts are known of every priced call: else they would not add up to the cost. */
const hasParts = ({ parted, events, unpriced }: Totals) => parted > 0 && parted === events - unpriced;

/** The parts of a cost, with the rate where it is the same for all calls. */
function partsOf(totals: Totals, rate: Rate | null): { costParts?: CostParts } {
  if (!hasParts(totals)) return {};
  const { baseNano, markupNano, feeNano } = totals;
  const costParts: CostParts = { base: wireEur(baseNano), markup: wireEur(markupNano), fee: wireEur(feeNano) };
  if (rate?.exchangeRate != null) costParts.exchangeRate = rate.exchangeRate;
  if (rate?.currency != null) costParts.currency = rate.currency;
  return { costParts };
}

function rowOf(totals: Totals) {
  return {
    tokens: tokensOf(totals),
    cost: costOf(totals),
    requests: totals.events,
    inputTokens: totals.inputTokens,
    outputTokens: totals.outputTokens,
  };
}

const rowsOf: { [By in Exclude<BreakdownDimension, 'day'>]: (groups: readonly Group[]) => BreakdownRows[By][] } = {
  provider: (groups) => groups.map((group) => ({ providerName: group.provider, ...rowOf(group) })),
  model: (groups) =>
    groups.map((group) => ({
      model: group.model,
      providerName: group.provider,
      ...rowOf(group),
      ...cachedOf(group),
    })),
  project: byProject,
};

function byProject(groups: readonly Group[]): ProjectUsage[] {
  const rows = [...groupBy(groups, ({ project }) => project)].map(
    ([project, parts]): ProjectUsage => ({
      projectName: project === '' ? null : project,
      ...rowOf(parts.reduce<Totals>(addTotals, noTotals)),
      providers: parts.map((part) => ({ providerName: part.provider, tokens: tokensOf(part), cost: costOf(part) })),
    }),
  );
  return rows.sort((a, b) => b.tokens - a.tokens);
}

async function byDay(store: Store, accountId: string, interval: Interval, tz: string) {
  const days = localDays({ from: new Date(interval.fromMs), to: new Date(interval.toMs) }, tz);
  const sums = await store.series(accountId, days.map(toInterval));
  return days.flatMap(({ date }, index) => {
    const totals = sums[index];
    return totals ? [{ date, tokens: tokensOf(totals), cost: costOf(totals), requests: totals.events }] : [];
  });
}

function toLogEntry(event: UsageEvent): LogEntry {
  const { parts } = event;
  return {
    id: event.eventId,
    date: new Date(event.occurredMs).toISOString(),
    projectName: event.projectId === '' ? null : event.projectId,
    providerName: event.provider,
    model: event.model,
    inputTokens: event.inputTokens,
    outputTokens: event.outputTokens,
    totalTokens: event.inputTokens + event.outputTokens,
    ...(event.cachedTokens === null ? {} : { cachedInputTokens: event.cachedTokens }),
    cost: event.costNano === null ? null : wireEur(BigInt(event.costNano)),
    currency: 'EUR',
    ...(event.durationMs === null ? {} : { durationMs: event.durationMs }),
    ...(parts && {
      costParts: {
        base: wireEur(BigInt(parts.baseNano)),
        markup: wireEur(BigInt(parts.markupNano)),
        fee: wireEur(BigInt(parts.feeNano)),
        exchangeRate: parts.exchangeRate,
        ...(parts.currency === null ? {} : { currency: parts.currency }),
      },
    }),
  };
}
