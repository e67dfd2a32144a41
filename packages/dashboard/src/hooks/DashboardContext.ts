import type { ImpactOptions, RangeText } from '@aim2balance/client';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { DashboardClient } from '../queries/client.js';

/** What `DashboardProvider` hands to the hooks and widgets below it. */
export interface DashboardSettings {
  readonly client: DashboardClient;
  readonly account: string | undefined;
  /** Changes with the client and the account: what is keyed by it starts anew. */
  readonly identity: string;
  readonly queryClient: QueryClient;
  /** IANA name, as the host gave it; days of ranges start there. */
  readonly timeZone: string;
  readonly range: RangeText;
  readonly setRange: (range: RangeText) => void;
  /** ms after which data is called old. */
  readonly staleAfterMs: number;
  /** ms between two looks at the balance; 0 for none. */
  readonly refreshIntervalMs: number;
  /** Origins beside Stripe's that a payment page may have. */
  readonly allowedCheckoutOrigins: readonly string[];
  /** How footprints are estimated; widgets add to it. */
  readonly impact: ImpactOptions | undefined;
  readonly clock: () => number;
  readonly reportError: (error: unknown) => void;
}

export const DashboardContext = createContext<DashboardSettings | null>(null);

/** @throws {Error} above no `DashboardProvider` */
export function useDashboard(): DashboardSettings {
  const settings = useContext(DashboardContext);
  if (!settings) {
    throw new Error(
      'No DashboardProvider above this widget: it gets its client and language there. Wrap it in <DashboardProvider client={…}>.',
    );
  }
  return settings;
}
