'use client';

export { DashboardProvider, type DashboardProviderProps } from './DashboardProvider.js';
export { useBalance } from './hooks/useBalance.js';
export { type DateRange, useDateRange } from './hooks/useDateRange.js';
export { useTransactions } from './hooks/useTransactions.js';
export { useUsageBreakdown } from './hooks/useUsageBreakdown.js';
export { useUsageLog } from './hooks/useUsageLog.js';
export { useUsageSummary } from './hooks/useUsageSummary.js';
export type { MessageOverrides } from './messages/LocaleContext.js';
export { balanceQuery } from './queries/balance-query.js';
export type { DashboardClient } from './queries/client.js';
export { type Question, questionOf } from './queries/question.js';
export { transactionsQuery } from './queries/transactions-query.js';
export { usageBreakdownQuery } from './queries/usage-breakdown-query.js';
export { usageLogQuery } from './queries/usage-log-query.js';
export { usageSummaryQuery } from './queries/usage-summary-query.js';
export type { ColorScheme } from './theme/color-scheme.js';
