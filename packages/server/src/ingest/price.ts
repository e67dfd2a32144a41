import { toNanoEur } from '@aim2balance/contract';
import { calcPrice } from '@pydantic/genai-prices';
import type { CostPartsNano, UsageEvent } from '../store/usage-event.js';

/** EUR for one USD where the operator gives none: the fallback of the chat product this serves. */
export const DEFAULT_EUR_PER_USD = 0.92;
/** The product's markup on the list price, and the rebalancing fee on top of both. */
const MARKUP = 15n;
const FEE_PER_MILLE = 25n;

/** Prices calls at list price in USD, as the product does: list price · EUR rate · 1.15 · 1.025. */
export type Pricer = (event: UsageEvent) => { costNano: number; parts: CostPartsNano } | null;

/** @param eurPerUsd EUR for one USD */
export function pricer(eurPerUsd: number): Pricer {
  return (event) => {
    const usd = listPriceUsd(event);
    return usd === null ? null : chargeOf(usd, eurPerUsd);
  };
}

/** A list price in USD as the product charges it, in nano-EUR; each part is rounded once. */
export function chargeOf(usd: number, eurPerUsd: number): { costNano: number; parts: CostPartsNano } {
  const base = toNanoEur(usd * eurPerUsd);
  const markup = (base * MARKUP + 50n) / 100n;
  const fee = ((base + markup) * FEE_PER_MILLE + 500n) / 1000n;
  return {
    costNano: Number(base + markup + fee),
    parts: {
      baseNano: Number(base),
      markupNano: Number(markup),
      feeNano: Number(fee),
      exchangeRate: eurPerUsd,
      currency: 'USD',
    },
  };
}

/** `null`: the price table does not know the model. */
function listPriceUsd({ model, provider, inputTokens, outputTokens, cachedTokens, occurredMs }: UsageEvent) {
  const usage = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    ...(cachedTokens === null ? {} : { cache_read_tokens: cachedTokens }),
  };
  const timestamp = new Date(occurredMs);
  const found =
    calcPrice(usage, model, { providerId: provider.toLowerCase(), timestamp }) ??
    calcPrice(usage, model, { timestamp });
  return found?.total_price ?? null;
}
