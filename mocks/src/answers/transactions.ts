import {
  formatCivilDate,
  nanoToCredits,
  nanoToEur,
  type PageOf,
  type Transaction,
  type TransactionsQuery,
  toCivilDate,
} from '@aim2balance/contract';
import type { LedgerEntry, MockEvent, World } from '../world/types.js';
import { balanceAt } from './balance.js';
import { eventsIn, intervalOf } from './interval.js';
import { type Place, pageOf } from './pages.js';
import { eur, totalsOf } from './totals.js';

/** A line of the history before the running balance is known. */
interface Line {
  id: string;
  atMs: number;
  type: string;
  status: 'pending' | 'settled' | 'failed';
  description: string;
  amountNanoEur: number;
  fees: { type: string; amount: number }[];
  receiptUrl: string | null;
}

/**
 * The billing history, newest first; usage is one line for each local day, dated at its last call. Of a day that a
 * range cuts, the line has the calls inside: so the lines of a range add up to its summary.
 */
export function transactionsOf(world: World, query: TransactionsQuery): PageOf<Transaction> {
  const timeZone = query.tz ?? 'UTC';
  const interval = query.range === undefined ? null : intervalOf(world, { range: query.range, tz: timeZone });
  const [fromMs, toMs] = interval ? [interval.from.getTime(), interval.to.getTime()] : [0, Number.POSITIVE_INFINITY];
  const lines = [
    ...usageLines(interval ? eventsIn(world, interval) : world.events, timeZone),
    ...world.ledger.filter(({ atMs }) => atMs >= fromMs && atMs < toMs).map(lineOf),
  ].sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  const rows = withBalances(lines, balanceAt(world, fromMs - 1))
    .filter(({ type }) => query.type === undefined || type === query.type)
    .reverse();
  const page = pageOf(
    {
      rows,
      placeOf: ({ atMs, id }): Place => [atMs, id],
      compare: ([atA, idA], [atB, idB]) => (atA !== atB ? (atA > atB ? -1 : 1) : idA > idB ? -1 : idA < idB ? 1 : 0),
      list: JSON.stringify(['transactions', query.type, timeZone]),
    },
    query,
  );
  return { ...page, data: page.data.map(({ atMs: _, ...transaction }) => transaction) };
}

function usageLines(events: readonly MockEvent[], timeZone: string): Line[] {
  const days = new Map<string, MockEvent[]>();
  for (const event of events) {
    const date = formatCivilDate(toCivilDate(event.atMs, timeZone));
    const day = days.get(date);
    if (day) day.push(event);
    else days.set(date, [event]);
  }
  return [...days].map(([date, day]) => {
    const totals = totalsOf(day);
    return {
      id: `usage-${date}`,
      atMs: (day.at(-1) as MockEvent).atMs,
      type: 'usage',
      status: 'settled',
      description: `Usage of ${date}`,
      amountNanoEur: -totals.costNanoEur,
      fees: totals.feeNanoEur > 0 ? [{ type: 'rebalancing', amount: eur(totals.feeNanoEur) }] : [],
      receiptUrl: null,
    };
  });
}

function lineOf(entry: LedgerEntry): Line {
  const isPayment = entry.type === 'topup' || entry.type === 'refill';
  return {
    id: entry.id,
    atMs: entry.atMs,
    type: entry.type,
    status: entry.status,
    description: entry.description,
    amountNanoEur: entry.amountNanoEur,
    fees: entry.paymentFeeNanoEur > 0 ? [{ type: 'payment', amount: eur(entry.paymentFeeNanoEur) }] : [],
    receiptUrl: isPayment && entry.status === 'settled' ? `https://receipts.example.com/${entry.id}` : null,
  };
}

/**
 * Runs the balance up from what it was before the oldest line; credits of each line are the difference of two balances,
 * so they add up.
 */
function withBalances(lines: readonly Line[], openingNano: bigint): (Transaction & { atMs: number })[] {
  let balanceNano = openingNano;
  return lines.map(({ atMs, amountNanoEur, ...line }) => {
    const afterNano = balanceNano + BigInt(amountNanoEur);
    const before = nanoToCredits(balanceNano);
    const after = nanoToCredits(afterNano);
    if (line.status === 'settled') balanceNano = afterNano;
    return {
      atMs,
      id: line.id,
      date: new Date(atMs).toISOString(),
      type: line.type,
      status: line.status,
      description: line.description,
      tokens: after - before,
      amount: eur(amountNanoEur),
      currency: 'EUR',
      balanceAfter:
        line.status === 'settled' ? { tokens: nanoToCredits(balanceNano), amount: nanoToEur(balanceNano) } : null,
      fees: line.fees,
      receiptUrl: line.receiptUrl,
    };
  });
}
