import type { endpoints } from '@aim2balance/contract';

/**
 * The paths of the contract's table that the client asks. Written out, so that a bundle carries them without the rest
 * of the table; the compiler holds them to it.
 */
export const paths = {
  balance: '/api/user/balance',
  transactions: '/api/user/transactions',
  usageSummary: '/api/usage/summary',
  usageBreakdown: '/api/usage/breakdown',
  usageLog: '/api/usage/log',
  sustainabilityMetrics: '/api/sustainability/metrics',
  checkout: '/api/billing/checkout',
} as const satisfies { [Name in keyof typeof endpoints]?: (typeof endpoints)[Name]['path'] };

export type AskedEndpoint = keyof typeof paths;
