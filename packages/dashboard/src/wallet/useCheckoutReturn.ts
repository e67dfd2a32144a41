import type { Transaction } from '@aim2balance/client';
import { type Query, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useDashboard } from '../hooks/DashboardContext.js';
import { useOnline, useVisible } from '../hooks/page-state.js';
import { refreshWallet } from '../hooks/wallet-cache.js';
import { isAuthError } from '../queries/is-auth-error.js';
import { KEPT_MS } from '../queries/kept-ms.js';
import { type DashboardKey, queryKey } from '../queries/query-key.js';
import { transactionsQuery } from '../queries/transactions-query.js';
import { FIRST_PAGE } from './first-page.js';
import { type CheckoutReturn, takeReturn } from './take-return.js';

/** Waits between two looks: eight looks in 52 s, and with the balance before and after no more than ten requests. */
const WAITS_MS = [1000, 2000, 3000, 5000, 8000, 13_000, 20_000];

interface Look {
  /** As the backend shows it; `null`: not yet. */
  readonly payment: Transaction | null;
}

export interface CheckoutReturnState {
  /** `none`: nobody comes from a payment page. `unseen`: we stopped looking for the payment. */
  readonly status: 'none' | 'cancelled' | 'processing' | 'pending' | 'settled' | 'failed' | 'unseen';
  /** What the backend shows of it. */
  readonly payment: Transaction | null;
  readonly lookAgain: () => void;
  readonly dismiss: () => void;
}

function isPayment({ id, type, tokens, date }: Transaction, wanted: CheckoutReturn): boolean {
  if (wanted.id !== null) return id === wanted.id;
  return type === 'topup' && tokens > 0 && Date.parse(date) >= wanted.sinceMs;
}

const looksOf = ({ state }: Query<Look, Error, Look, DashboardKey>) => state.dataUpdateCount + state.errorUpdateCount;

function isSettledOrFailed(look: Look | undefined): boolean {
  return look?.payment?.status === 'settled' || look?.payment?.status === 'failed';
}

/**
 * Follows a payment after the return from its page. What is said of it is what the backend shows: success only when
 * the transaction is there and settled.
 */
export function useCheckoutReturn(enabled: boolean): CheckoutReturnState {
  const { client, account, identity, queryClient, timeZone, clock } = useDashboard();
  const online = useOnline();
  const visible = useVisible();
  const returnKey = queryKey(identity, 'checkoutReturn');
  const { data: back = null } = useQuery<CheckoutReturn | null, Error, CheckoutReturn | null, DashboardKey>(
    { queryKey: returnKey, queryFn: () => null, enabled: false, gcTime: KEPT_MS },
    queryClient,
  );
  useEffect(() => {
    const taken = enabled ? takeReturn(clock()) : null;
    if (taken) queryClient.setQueryData(queryKey(identity, 'checkoutReturn'), taken);
  }, [enabled, identity, queryClient, clock]);

  const follows = back?.outcome === 'success';
  const lookKey = queryKey(identity, 'checkoutPayment', back ?? {});
  const look = useQuery<Look, Error, Look, DashboardKey>(
    {
      queryKey: lookKey,
      queryFn: async ({ signal }) => {
        const shown = transactionsQuery(client, { tz: timeZone, ...FIRST_PAGE }, account);
        const page = await shown.queryFn({ signal });
        queryClient.setQueryData(shown.queryKey, page);
        return { payment: (back && page.data.find((row) => isPayment(row, back))) ?? null };
      },
      enabled: (query) =>
        follows && online && visible && looksOf(query) <= WAITS_MS.length && !isSettledOrFailed(query.state.data),
      refetchInterval: (query) => (isAuthError(query.state.error) ? false : (WAITS_MS[looksOf(query) - 1] ?? false)),
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      networkMode: 'always',
      gcTime: KEPT_MS,
    },
    queryClient,
  );

  const payment = look.data?.payment ?? null;
  const isSettled = payment?.status === 'settled';
  useEffect(() => {
    if (isSettled) void refreshWallet(queryClient, identity);
  }, [isSettled, queryClient, identity]);

  const dismiss = useCallback(
    () => queryClient.setQueryData(queryKey(identity, 'checkoutReturn'), null),
    [identity, queryClient],
  );
  const lookAgain = () => void look.refetch();
  const given = queryClient.getQueryState(lookKey);
  const looks = given ? given.dataUpdateCount + given.errorUpdateCount : 0;
  const isOver = looks > WAITS_MS.length || isAuthError(look.error);
  return { status: statusOf(back, payment, isOver && !look.isFetching), payment, lookAgain, dismiss };
}

function statusOf(
  back: CheckoutReturn | null,
  payment: Transaction | null,
  isOver: boolean,
): CheckoutReturnState['status'] {
  if (back === null) return 'none';
  if (back.outcome === 'cancel') return 'cancelled';
  if (payment?.status === 'settled') return 'settled';
  if (payment?.status === 'failed') return 'failed';
  // An unknown status is not a success: the payment is there, and that is all there is to say.
  if (payment) return 'pending';
  return isOver ? 'unseen' : 'processing';
}
