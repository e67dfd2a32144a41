import type { LogEntry, LogQuery, LogSort, PageOf } from '@aim2balance/contract';
import { EUR_PER_USD, LIST_CURRENCY } from '../world/events.js';
import type { MockEvent, World } from '../world/types.js';
import { eventsIn, intervalOf } from './interval.js';
import { type Place, pageOf } from './pages.js';
import { eur, tokensOf } from './totals.js';

/** What a column sorts by; an unknown cost stands below every known one, no project before every name. */
const keys: Record<LogSort, (event: MockEvent) => string | number> = {
  date: ({ atMs }) => atMs,
  projectName: ({ projectName }) => projectName ?? '',
  providerName: ({ providerName }) => providerName,
  model: ({ model }) => model,
  inputTokens: ({ inputTokens }) => inputTokens,
  outputTokens: ({ outputTokens }) => outputTokens,
  totalTokens: tokensOf,
  cost: ({ costNanoEur }) => costNanoEur ?? -1,
};

export function logOf(world: World, query: LogQuery): PageOf<LogEntry> {
  const { sort = 'date', order = 'desc', provider, project, model } = query;
  const direction = order === 'asc' ? 1 : -1;
  const compare = ([keyA, idA]: Place, [keyB, idB]: Place) =>
    direction * (keyA < keyB ? -1 : keyA > keyB ? 1 : idA < idB ? -1 : idA > idB ? 1 : 0);
  const placeOf = (event: MockEvent): Place => [keys[sort](event), event.id];
  const rows = eventsIn(world, intervalOf(world, query))
    .filter((event) => provider === undefined || event.providerName === provider)
    .filter((event) => project === undefined || event.projectName === (project === '' ? null : project))
    .filter((event) => model === undefined || event.model === model)
    .map((event) => ({ event, place: placeOf(event) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ event }) => event);
  const list = JSON.stringify(['log', sort, order, provider, project, model]);
  const page = pageOf({ rows, placeOf, compare, list }, query);
  return { ...page, data: page.data.map(entryOf) };
}

function entryOf(event: MockEvent): LogEntry {
  const { costNanoEur, parts } = event;
  return {
    date: new Date(event.atMs).toISOString(),
    projectName: event.projectName,
    model: event.model,
    inputTokens: event.inputTokens,
    outputTokens: event.outputTokens,
    totalTokens: tokensOf(event),
    cost: costNanoEur === null ? null : eur(costNanoEur),
    id: event.id,
    providerName: event.providerName,
    cachedInputTokens: event.cachedInputTokens,
    durationMs: event.durationMs,
    currency: 'EUR',
    costParts: parts && {
      base: eur(parts.baseNanoEur),
      markup: eur(parts.markupNanoEur),
      fee: eur(parts.feeNanoEur),
      exchangeRate: EUR_PER_USD,
      currency: LIST_CURRENCY,
    },
  };
}
