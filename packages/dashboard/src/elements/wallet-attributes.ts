import type { DashboardClient } from '../queries/client.js';
import type { TopUpSettings } from '../wallet/TopUp.js';
import type { WalletCardProps } from '../widgets/WalletCard/index.js';
import { type AttributeKinds, number, numbers, readAttributes, text } from './attributes.js';
import { emit, emitAddCredits } from './events.js';

/** Attributes of every element that holds a wallet. */
export const walletKinds = {
  amounts: numbers,
  minAmount: number,
  maxAmount: number,
  currency: text,
  returnUrl: text,
  historyHref: text,
  lowBalanceAt: numbers,
} satisfies AttributeKinds;

/** The wallet's settings: what the attributes say, and events in place of handlers. */
export function walletProps(element: Element, client: DashboardClient): WalletCardProps {
  const onAddCredits: TopUpSettings['onAddCredits'] = (amount, request) => {
    const { currency, returnUrl, signal } = request;
    return emitAddCredits(element, request, () => client.billing.checkout({ amount, currency, returnUrl }, { signal }));
  };
  return {
    ...readAttributes(element, walletKinds),
    onAddCredits,
    onLowBalance: (detail) => void emit(element, 'a2b-low-balance', detail),
  };
}
