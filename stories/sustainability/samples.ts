import { estimateImpact, type ImpactOptions, type ImpactResult, type UsageRow } from '@aim2balance/client/impact';

/** A month of one person, tokens by model. */
export const month: readonly UsageRow[] = [
  row('gpt-5.1', 'OpenAI', 1_200_000, 600_000, 300_000, 412, 9.6),
  row('claude-sonnet-4-6', 'Anthropic', 2_000_000, 1_000_000, 200_000, 350, 14.9),
  row('gpt-4o-mini', 'OpenAI', 500_000, 0, 100_000, 260, 0.21),
  row('mistral-small-2603', 'Mistral', 300_000, 0, 80_000, 120, 3.29),
];

/** Half of it with models that no table knows. */
export const partlyUnknown: readonly UsageRow[] = [
  ...month.slice(2),
  row('house-blend-7', 'In-house', 1_400_000, 0, 260_000, 300, 4.1),
  row('orion-preview', 'Northlight', 400_000, 0, 90_000, 80, 2.2),
];

/** The price a partner publishes, for stories. */
export const partnerPrice = {
  eurPerM2: 1.91,
  partner: 'Bergwaldprojekt',
  priceBasis: 'average 2023–2025',
} as const;

function row(
  model: string,
  provider: string,
  inputTokens: number,
  cachedInputTokens: number,
  outputTokens: number,
  requests: number,
  costEur: number,
): UsageRow {
  return { model, provider, inputTokens, cachedInputTokens, outputTokens, requests, costEur };
}

/** `month` in which everything cost nothing. */
export const free: readonly UsageRow[] = month.map((usage) => ({ ...usage, costEur: 0 }));

const scaled = (factor: number): readonly UsageRow[] =>
  month.map((usage) => ({
    ...usage,
    inputTokens: Math.round((usage.inputTokens ?? 0) * factor),
    cachedInputTokens: Math.round((usage.cachedInputTokens ?? 0) * factor),
    outputTokens: Math.round(usage.outputTokens * factor),
    costEur: (usage.costEur ?? 0) * factor,
  }));

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A trend of the host: ten periods of three days, one of them unknown, the last one not over. */
export function trendOf(options: ImpactOptions, change: (impact: ImpactResult, index: number) => ImpactResult | null) {
  const first = Date.parse('2026-10-17T00:00:00Z');
  return [0.08, 0.11, 0.06, 0.13, 0.09, 0.12, 0.1, 0.07, 0.14, 0.05].map((factor, index) => ({
    firstDay: dayOf(first + index * 3 * DAY_MS),
    lastDay: dayOf(first + (index * 3 + 2) * DAY_MS),
    days: 3,
    open: index === 9,
    impact: change(estimateImpact(scaled(factor), options), index),
  }));
}
