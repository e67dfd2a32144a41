import type { Balance, LogEntry, Transaction, UsageSummary } from '@aim2balance/contract';

export const balance: Balance = { tokens: 5_000_000, fiatValue: 5, percentage: 50 };
export const summary: UsageSummary = { totalTokens: 300, totalCost: 0.0006 };

export function logEntry(index: number): LogEntry {
  return {
    id: `e-${index}`,
    date: '2026-11-01T09:30:00Z',
    projectName: index % 3 === 0 ? null : 'Atlas',
    model: 'gpt-4o',
    inputTokens: 10,
    outputTokens: 20,
    totalTokens: 30,
    cost: 0.000_000_4,
  };
}

export function transaction(index: number): Transaction {
  return {
    id: `t-${index}`,
    date: '2026-11-01T09:30:00Z',
    type: 'usage',
    status: 'settled',
    description: 'Usage',
    tokens: -30,
    amount: -0.00003,
    currency: 'EUR',
  };
}
