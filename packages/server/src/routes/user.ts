import { type Balance, DEFAULT_LIMIT, localDays, nanoToCredits, type Transaction } from '@aim2balance/contract';
import { parseQuery } from '@aim2balance/contract/schemas';
import { rebalancingFeeNano } from '../store/measures.js';
import type { Store } from '../store/store.js';
import type { HistoryLine } from '../store/transactions.js';
import type { Routes } from './context.js';
import { wireEur } from './money.js';
import { pageOf } from './page.js';
import { DEFAULT_ZONE, resolve, toInterval } from './range.js';

export function userRoutes(store: Store, clock: () => Date): Pick<Routes, 'balance' | 'transactions'> {
  return {
    async balance({ accountId, search }) {
      parseQuery('balance', search);
      const { balanceNano, referenceNano, updatedMs } = await store.wallet(accountId);
      const balance: Balance = {
        tokens: nanoToCredits(balanceNano),
        fiatValue: wireEur(balanceNano),
        percentage: health(balanceNano, referenceNano),
        currency: 'EUR',
      };
      if (updatedMs !== null) balance.updatedAt = new Date(updatedMs).toISOString();
      return balance;
    },

    async transactions({ accountId, search }) {
      const query = parseQuery('transactions', search);
      const { page, cursor, type, limit = DEFAULT_LIMIT, tz: timeZone = DEFAULT_ZONE } = query;
      const now = clock();
      const span = await resolve(store, accountId, query.range ?? 'all', timeZone, now);
      const list = await store.history(accountId, {
        page,
        cursor,
        limit,
        type,
        timeZone,
        days: localDays({ from: new Date(span.fromMs), to: new Date(span.toMs) }, timeZone).map((day) => ({
          date: day.date,
          ...toInterval(day),
        })),
        interval: query.range === undefined || query.range === 'all' ? null : span,
      });
      return pageOf(list, { page, cursor, limit }, toTransaction);
    },
  };
}

/** Per cent of the balance right after the latest credit that is left, to two decimals; 0 without a credit. */
function health(balanceNano: bigint, referenceNano: bigint): number {
  if (referenceNano <= 0n || balanceNano <= 0n) return 0;
  return Math.min(100, Number((balanceNano * 10_000n) / referenceNano) / 100);
}

function toTransaction(line: HistoryLine): Transaction {
  const shared = { id: line.id, date: new Date(line.dateMs).toISOString(), currency: 'EUR' };
  switch (line.kind) {
    case 'entry': {
      const { kind, amountNano, balanceAfterNano, description } = line.entry;
      return {
        ...shared,
        type: kind,
        status: 'settled',
        description,
        tokens: nanoToCredits(amountNano),
        amount: wireEur(amountNano),
        balanceAfter: { tokens: nanoToCredits(balanceAfterNano), amount: wireEur(balanceAfterNano) },
        ...(line.receiptUrl === null ? {} : { receiptUrl: line.receiptUrl }),
      };
    }
    case 'payment': {
      const { amountNano, status } = line.payment;
      return {
        ...shared,
        type: 'topup',
        status,
        description: 'Top-up',
        tokens: nanoToCredits(amountNano),
        amount: wireEur(amountNano),
      };
    }
    case 'usage': {
      const { events, costNano } = line.totals;
      const { spentBeforeNano } = line;
      return {
        ...shared,
        type: 'usage',
        status: 'settled',
        description: events === 1 ? 'Usage, 1 request' : `Usage, ${events} requests`,
        // Each line rounds what is spent in all, not its own part: so the lines add up to the balance.
        tokens: nanoToCredits(-spentBeforeNano - costNano) - nanoToCredits(-spentBeforeNano),
        amount: wireEur(-costNano),
        fees: [{ type: 'rebalancing', amount: wireEur(rebalancingFeeNano(line.totals)) }],
      };
    }
  }
}
