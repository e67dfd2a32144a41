import { type EndpointQueries, type EndpointResponses, nanoToCredits } from '@aim2balance/contract';
import { balanceOf } from '../answers/balance.js';
import { breakdownOf } from '../answers/breakdown.js';
import { impactOf } from '../answers/impact.js';
import { logOf } from '../answers/log.js';
import { summaryOf } from '../answers/summary.js';
import { transactionsOf } from '../answers/transactions.js';
import { makeEvents } from './events.js';
import { givenCredits, makeLedger, usualTopUp } from './ledger.js';
import { checkWorldOptions, readClock, type WorldOptions } from './options.js';
import { type Profile, profiles, type WorldScenario } from './profiles.js';
import { createRandom } from './random.js';
import type { LedgerEntry, MockEvent, MutableWorld, WalletExtras, World } from './types.js';

const DAY_MS = 86_400_000;

type Answers = {
  [Name in keyof EndpointQueries]: (world: World, query: EndpointQueries[Name]) => EndpointResponses[Name];
};

const answers: Answers = {
  balance: balanceOf,
  transactions: transactionsOf,
  usageSummary: summaryOf,
  usageBreakdown: breakdownOf,
  usageLog: logOf,
  sustainabilityMetrics: impactOf,
};

/**
 * Makes an account with a history, from a seed. All its answers agree with each other to the token and the nano-EUR.
 * @throws {RangeError} an unknown scenario, or a seed, a number of days or a clock that no world has
 */
export function createWorld(options: WorldOptions = {}): World {
  checkWorldOptions(options);
  const { seed = 1, days, scenario = 'ok', now = () => new Date() } = options;
  const profile: Profile = profiles[scenario];
  const clock = typeof now === 'function' ? now : () => now;
  const historyDays = Math.min(days ?? profile.days, profile.maxDays);
  const nowMs = readClock(clock);
  const events = makeEvents(profile, historyDays, nowMs, createRandom(seed));
  const ledger = makeLedger(profile, events, historyDays, nowMs);
  return worldOf({
    seed,
    scenario,
    clock,
    events,
    ledger,
    wallet: walletOf(profile, ledger, usualTopUp(events, historyDays), nowMs),
  });
}

interface Parts {
  seed: number;
  scenario: WorldScenario;
  clock: () => Date;
  events: readonly MockEvent[];
  ledger: readonly LedgerEntry[];
  wallet: WalletExtras;
}

function worldOf(parts: Parts): MutableWorld {
  const { seed, scenario, clock, wallet } = parts;
  let events = parts.events;
  let ledger = parts.ledger;
  const world: MutableWorld = {
    seed,
    scenario,
    wallet,
    get events() {
      return events;
    },
    get ledger() {
      return ledger;
    },
    now: clock,
    answer: (name, query) => answers[name](world, query),
    fork: () => worldOf({ ...parts, events, ledger }),
    addEvents(added) {
      const known = new Set(events.map(({ id }) => id));
      const fresh = [...new Map(added.map((event) => [event.id, event])).values()].filter(({ id }) => !known.has(id));
      events = [...events, ...fresh].sort((a, b) => a.atMs - b.atMs);
      return fresh.length;
    },
    addEntry(entry) {
      ledger = [...ledger, entry].sort((a, b) => a.atMs - b.atMs);
    },
    settle(id) {
      ledger = ledger.map((entry) => (entry.id === id ? { ...entry, status: 'settled' } : entry));
    },
  };
  return world;
}

function walletOf(profile: Profile, ledger: readonly LedgerEntry[], topUpNanoEur: number, nowMs: number): WalletExtras {
  const inDays = (days: number) => new Date(nowMs + days * DAY_MS).toISOString();
  return {
    autoRefill: profile.autoRefill
      ? { amount: nanoToCredits(BigInt(topUpNanoEur)), interval: { value: 1, unit: 'months' }, nextAt: inDays(9) }
      : null,
    grants: givenCredits
      .filter(({ id }) => ledger.some((entry) => entry.id === id))
      .map(({ tokens, remaining, expiresInDays }) => ({ tokens, remaining, expiresAt: inDays(expiresInDays) })),
    reservedTokens: profile.reserved ? 120_000 : 0,
    usdPerEur: profile.secondaryCurrency ? 1.0851 : null,
  };
}
