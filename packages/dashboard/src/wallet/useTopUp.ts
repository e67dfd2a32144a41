import type { CheckoutSession } from '@aim2balance/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDashboard } from '../hooks/DashboardContext.js';
import { refreshWallet } from '../hooks/wallet-cache.js';
import { checkCheckoutUrl } from './check-checkout-url.js';
import { saveDeparture } from './departure.js';
import { leaveFor } from './leave-for.js';

/** A top-up to be paid for. */
export interface TopUpRequest {
  /** In `currency`, whole cents. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Where the payment page has to return to. */
  returnUrl: string;
  signal: AbortSignal;
}

/** The payment page, or nothing when the host took care of the payment itself. */
export type TopUpAnswer = string | CheckoutSession | undefined;

/** Opens a payment in the host's own way. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing is the common one
export type AddCredits = (amount: number, request: TopUpRequest) => TopUpAnswer | void | Promise<TopUpAnswer | void>;

export interface UseTopUpOptions {
  /** @defaultValue `POST /api/billing/checkout` */
  onAddCredits?: AddCredits | undefined;
  /** @defaultValue this page without query and fragment: they may hold what nobody else should read */
  returnUrl?: string | undefined;
  /** The host took care of the payment itself. */
  onHandled?: (() => void) | undefined;
}

/** A page that is still here this long after it was left has not been left. */
const LEAVING_MS = 15_000;

/** Opens the payment page of a top-up, one at a time, and goes there if its address may be trusted. */
export function useTopUp({ onAddCredits, returnUrl, onHandled }: UseTopUpOptions) {
  const { client, queryClient, identity, allowedCheckoutOrigins, clock, reportError } = useDashboard();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    clearTimeout(timer.current);
    setBusy(false);
  }, []);

  useEffect(() => {
    // Back from the payment page by the browser's own button: the page is as it was left, its data is not.
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      stop();
      void refreshWallet(queryClient, identity);
    };
    window.addEventListener('pageshow', onShow);
    return () => {
      window.removeEventListener('pageshow', onShow);
      running.current?.abort();
      running.current = null;
      clearTimeout(timer.current);
    };
  }, [queryClient, identity, stop]);

  const start = async (amount: number, currency: string) => {
    if (running.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setBusy(true);
    setError(null);
    try {
      const back = returnUrl ?? window.location.origin + window.location.pathname;
      const target = onAddCredits
        ? await onAddCredits(amount, { amount, currency, returnUrl: back, signal })
        : await client.billing.checkout({ amount, currency, returnUrl: back }, { signal });
      if (signal.aborted) return;
      if (target === undefined) {
        stop();
        void refreshWallet(queryClient, identity);
        onHandled?.();
        return;
      }
      const { url, id } = typeof target === 'object' && target !== null ? target : { url: target, id: undefined };
      const page = checkCheckoutUrl(url, allowedCheckoutOrigins);
      saveDeparture({ id: id ?? null, atMs: clock() });
      timer.current = setTimeout(stop, LEAVING_MS);
      leaveFor(page);
    } catch (reason) {
      if (signal.aborted) return;
      stop();
      setError(reason);
      reportError(reason);
    }
  };

  return { start, busy, error, reset: useCallback(() => setError(null), []) };
}
