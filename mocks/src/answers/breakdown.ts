import {
  type BreakdownDimension,
  type BreakdownQuery,
  type BreakdownRows,
  type DayUsage,
  localDays,
  type ModelUsage,
  type ProjectUsage,
  type ProviderUsage,
} from '@aim2balance/contract';
import type { MockEvent, World } from '../world/types.js';
import { eventsIn, intervalOf } from './interval.js';
import { costOfRow, type Totals, tokensOf, totalsOf } from './totals.js';

export function breakdownOf(world: World, query: BreakdownQuery): BreakdownRows[BreakdownDimension][] {
  const interval = intervalOf(world, query);
  const events = eventsIn(world, interval);
  switch (query.by) {
    case 'provider':
      return byProvider(events);
    case 'project':
      return byProject(events);
    case 'model':
      return byModel(events);
    case 'day':
      return localDays(interval, interval.timeZone).map((day) => dayRow(day.date, eventsIn(world, day)));
  }
}

/** Groups by a key; a Map, so that names such as `__proto__` are names. */
function groups(events: readonly MockEvent[], keyOf: (event: MockEvent) => string): MockEvent[][] {
  const found = new Map<string, MockEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    const group = found.get(key);
    if (group) group.push(event);
    else found.set(key, [event]);
  }
  return [...found.values()];
}

/** Most tokens first, then by name, so that the order never depends on chance. */
function ranked<Row extends { tokens: number }>(rows: Row[], nameOf: (row: Row) => string): Row[] {
  return rows.sort((a, b) => b.tokens - a.tokens || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const amounts = (totals: Totals) => ({
  tokens: tokensOf(totals),
  cost: costOfRow(totals),
  requests: totals.requests,
  inputTokens: totals.inputTokens,
  outputTokens: totals.outputTokens,
});

/** A group is never empty: it was opened by a call. */
const firstOf = (group: MockEvent[]) => group[0] as MockEvent;

function byProvider(events: readonly MockEvent[]): ProviderUsage[] {
  const rows = groups(events, ({ providerName }) => providerName).map((group) => ({
    providerName: firstOf(group).providerName,
    ...amounts(totalsOf(group)),
  }));
  return ranked(rows, ({ providerName }) => providerName);
}

function byProject(events: readonly MockEvent[]): ProjectUsage[] {
  const rows = groups(events, ({ projectName }) => JSON.stringify(projectName)).map((group) => ({
    projectName: firstOf(group).projectName,
    ...amounts(totalsOf(group)),
    providers: byProvider(group).map(({ providerName, tokens, cost }) => ({ providerName, tokens, cost })),
  }));
  return ranked(rows, ({ projectName }) => projectName ?? '');
}

function byModel(events: readonly MockEvent[]): ModelUsage[] {
  const rows = groups(events, ({ model, providerName }) => JSON.stringify([model, providerName])).map((group) => {
    const totals = totalsOf(group);
    const { model, providerName } = firstOf(group);
    return { model, providerName, ...amounts(totals), cachedInputTokens: totals.cachedInputTokens };
  });
  return ranked(rows, ({ model, providerName }) => `${model} ${providerName}`);
}

function dayRow(date: string, events: readonly MockEvent[]): DayUsage {
  const totals = totalsOf(events);
  return { date, tokens: tokensOf(totals), cost: costOfRow(totals), requests: totals.requests };
}
