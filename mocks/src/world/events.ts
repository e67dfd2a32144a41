import type { CatalogModel } from './catalog.js';
import type { Profile } from './profiles.js';
import type { Random } from './random.js';
import type { MockEvent, NanoParts } from './types.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** EUR for one USD, in ten-thousandths. */
const EUR_PER_USD_E4 = 9_216n;
export const EUR_PER_USD = Number(EUR_PER_USD_E4) / 10_000;
export const LIST_CURRENCY = 'USD';

/** Half up; `amount` is not negative. */
const divide = (amount: bigint, by: bigint) => (amount + by / 2n) / by;

/** Cost of a call: list price × rate, then 15 % markup, then the 2.5 % fee on both. */
export function costOf(model: CatalogModel, input: number, cached: number, output: number): NanoParts {
  const microUsd = (usd: number) => BigInt(Math.round(usd * 1_000_000)); // for a million tokens
  const pico =
    BigInt(input - cached) * microUsd(model.inputUsd) +
    BigInt(cached) * microUsd(model.cachedInputUsd) +
    BigInt(output) * microUsd(model.outputUsd); // 1e-12 USD
  const base = divide(pico * EUR_PER_USD_E4, 10_000_000n);
  const markup = divide(base * 15n, 100n);
  const fee = divide((base + markup) * 25n, 1000n);
  return { baseNanoEur: Number(base), markupNanoEur: Number(markup), feeNanoEur: Number(fee) };
}

/** Hours of a working day weigh four times as much as the others. */
function timeOfDay(random: Random): number {
  const hour = random.next() < 0.8 ? random.whole(7, 18) : random.whole(0, 23);
  return hour * HOUR_MS + random.whole(0, HOUR_MS - 1);
}

function callsOf(dayMs: number, { callsPerDay }: Profile, random: Random): number {
  const weekday = new Date(dayMs).getUTCDay();
  const mean = weekday === 0 || weekday === 6 ? callsPerDay / 3 : callsPerDay;
  return Math.round(random.around(mean, 0.25));
}

function timesOf(dayMs: number, profile: Profile, random: Random): number[] {
  if (profile.aroundTheClock) {
    const everyMs = DAY_MS / profile.callsPerDay;
    return Array.from({ length: profile.callsPerDay }, (_, index) =>
      Math.floor(dayMs + (index + random.next()) * everyMs),
    );
  }
  const times = Array.from({ length: callsOf(dayMs, profile, random) }, () => dayMs + timeOfDay(random));
  return times.sort((a, b) => a - b);
}

/** The calls of a world, oldest first; none is later than `nowMs`. */
export function makeEvents(profile: Profile, days: number, nowMs: number, random: Random): MockEvent[] {
  if (days === 0) return [];
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const events: MockEvent[] = [];
  for (let day = days - 1; day >= 0; day -= 1) {
    const dayMs = today - day * DAY_MS;
    for (const atMs of timesOf(dayMs, profile, random)) {
      const event = makeEvent(profile, atMs, events.length, random);
      if (atMs < nowMs) events.push(event);
    }
  }
  return events;
}

function makeEvent(profile: Profile, atMs: number, index: number, random: Random): MockEvent {
  const projectName = random.pickSkewed(profile.projects);
  const model = random.pickSkewed(profile.models);
  const inputTokens = Math.round(random.around(profile.inputTokens, 0.8));
  const outputTokens = Math.round(random.around(profile.outputTokens, 0.7));
  const cachedInputTokens = random.next() < 0.3 ? Math.floor(inputTokens * (0.4 + random.next() / 2)) : 0;
  const isPriced = random.next() >= profile.unpricedShare;
  const durationMs = 350 + Math.round(random.around(Math.min(outputTokens, 4000) * 14 + 1, 0.3));
  const parts = isPriced ? costOf(model, inputTokens, cachedInputTokens, outputTokens) : null;
  return {
    id: `call_${String(index).padStart(7, '0')}`,
    atMs,
    projectName,
    providerName: model.providerName,
    model: model.model,
    inputTokens,
    cachedInputTokens,
    outputTokens,
    costNanoEur: parts && parts.baseNanoEur + parts.markupNanoEur + parts.feeNanoEur,
    parts,
    durationMs,
  };
}
