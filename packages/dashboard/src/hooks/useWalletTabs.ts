import type { Balance } from '@aim2balance/client';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshWallet } from './wallet-cache.js';

const CHANNEL = 'aim2balance';
const CREDITED = 'credited';
/** Tabs spread their requests over this time. */
const MAX_JITTER_MS = 500;
/** A tab that was just told does not tell the others. */
const QUIET_MS = 5000;

/**
 * Tells the other tabs when a credit appears here, and looks again when one tells. The message says that something
 * changed, never what or whose; each tab asks for its own account.
 */
export function useWalletTabs(queryClient: QueryClient, identity: string): void {
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    let quietUntilMs = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tokens: number | undefined;
    channel.onmessage = ({ data }) => {
      if (data !== CREDITED) return;
      quietUntilMs = Date.now() + QUIET_MS;
      clearTimeout(timer);
      timer = setTimeout(() => void refreshWallet(queryClient, identity), Math.random() * MAX_JITTER_MS);
    };
    const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const { queryKey, state } = event.query;
      if (queryKey[1] !== identity || queryKey[2] !== 'balance' || queryKey.length > 4) return;
      const before = tokens;
      tokens = (state.data as Balance).tokens;
      if (before !== undefined && tokens > before && Date.now() >= quietUntilMs) channel.postMessage(CREDITED);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      channel.close();
    };
  }, [queryClient, identity]);
}
