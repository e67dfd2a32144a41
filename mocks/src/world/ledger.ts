import { creditsToNano } from '@aim2balance/contract';
import type { Health, Profile } from './profiles.js';
import type { LedgerEntry, MockEvent } from './types.js';

const NANO = 1_000_000_000;
const CENT = NANO / 100;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const amountsEur = [10, 20, 50, 100, 200, 500, 1000, 5000, 20_000, 100_000, 500_000, 1_000_000];

/** A usual payment, which lasts about three weeks, in nano-EUR. */
export function usualTopUp(events: readonly MockEvent[], days: number): number {
  const spent = events.reduce((sum, event) => sum + (event.costNanoEur ?? 0), 0);
  const wanted = (spent / Math.max(days, 1)) * 21;
  return (amountsEur.find((amount) => amount * NANO >= wanted) ?? 1_000_000) * NANO;
}

/** 1.5 % and 25 cents, as card payments cost. */
const paymentFee = (amountNanoEur: number) => Math.round((amountNanoEur * 0.015 + 25 * CENT) / CENT) * CENT;

/** Small movements of every account with a history: a refund, a donation, a payment that failed. */
function extras(events: readonly MockEvent[], topUp: number, nowMs: number): LedgerEntry[] {
  const first = events[0];
  if (!first || nowMs - first.atMs < 60 * DAY_MS) return [];
  const at = (days: number) => nowMs - days * DAY_MS;
  const entry = (
    id: string,
    days: number,
    rest: Pick<LedgerEntry, 'type' | 'description' | 'amountNanoEur'> & { status?: LedgerEntry['status'] },
  ): LedgerEntry => ({ id, atMs: at(days), status: 'settled', paymentFeeNanoEur: 0, ...rest });
  return [
    entry('donation-1', 47, {
      type: 'donation',
      description: 'Donation to the peatland fund',
      amountNanoEur: -CENT * 150,
    }),
    entry('failed-1', 33, {
      type: 'topup',
      status: 'failed',
      description: 'Card payment declined',
      amountNanoEur: topUp,
    }),
    entry('refund-1', 26, { type: 'refund', description: 'Refund of an aborted call', amountNanoEur: CENT * 12 }),
  ];
}

/** Credits that expire: what was given, when, and what is left of it where the balance still holds so much. */
export const givenCredits = [
  { id: 'grant-1', tokens: 5_000_000, remaining: 1_840_000, daysAgo: 24, expiresInDays: 6 },
  { id: 'grant-2', tokens: 2_000_000, remaining: 2_000_000, daysAgo: 8, expiresInDays: 58 },
] as const;

function grantEntries(first: MockEvent, nowMs: number): LedgerEntry[] {
  return givenCredits.map(({ id, tokens, daysAgo }) => ({
    id,
    atMs: Math.max(nowMs - daysAgo * DAY_MS, first.atMs),
    type: 'grant',
    status: 'settled',
    description: 'Free credits',
    amountNanoEur: Number(creditsToNano(tokens)),
    paymentFeeNanoEur: 0,
  }));
}

function balanceAtEnd(health: Exclude<Health, 'none'>, reference: number): number {
  return 'share' in health ? Math.round(health.share * reference) : -health.overdrawnEur * NANO;
}

/**
 * The credits of a world, oldest first. They are found backwards from the balance wanted at the end: wherever going
 * back in time has filled the wallet up to a payment plus a rest, there the payment was.
 */
export function makeLedger(profile: Profile, events: readonly MockEvent[], days: number, nowMs: number): LedgerEntry[] {
  const { health } = profile;
  const first = events[0];
  if (health === 'none' || !first) return [];
  const topUp = usualTopUp(events, days);
  const fixed = [...extras(events, topUp, nowMs), ...(profile.expiringGrants ? grantEntries(first, nowMs) : [])];
  const changes = [
    ...events.map(({ atMs, costNanoEur }) => ({ atMs, nano: -(costNanoEur ?? 0) })),
    ...fixed.map(({ atMs, amountNanoEur, status }) => ({ atMs, nano: status === 'settled' ? amountNanoEur : 0 })),
  ].sort((a, b) => b.atMs - a.atMs);
  const spent = -changes.reduce((sum, { nano }) => sum + nano, 0);
  const rest = Math.round(topUp / 10);
  // A short history does not use up a whole payment: then what was spent says how much was there.
  const reference =
    'share' in health && health.share < 1 && spent < (topUp + rest) * (1 - health.share)
      ? spent / (1 - health.share)
      : topUp + rest;

  let balance = balanceAtEnd(health, reference);
  let lowest = 0;
  const payments: number[] = [];
  for (const { atMs, nano } of changes) {
    balance -= nano;
    if (balance >= topUp + rest && atMs > first.atMs) {
      payments.push(atMs - 1);
      balance -= topUp;
    }
    lowest = Math.min(lowest, balance);
  }
  // Before credits were given there may have been less than nothing: then the first payment was larger.
  const lift = 'share' in health ? -lowest : 0;
  const opening = Math.max(Math.ceil((balance + lift) / CENT) * CENT, CENT);
  const type = profile.autoRefill ? 'refill' : 'topup';
  const credits = payments.map(
    (atMs, index): LedgerEntry => ({
      id: `${type}-${payments.length - index}`,
      atMs,
      type,
      status: 'settled',
      description: profile.autoRefill ? 'Automatic refill' : 'Card payment',
      amountNanoEur: topUp,
      paymentFeeNanoEur: paymentFee(topUp),
    }),
  );
  const opened: LedgerEntry = {
    id: 'topup-0',
    atMs: first.atMs - 30 * MINUTE_MS,
    type: 'topup',
    status: 'settled',
    description: 'First card payment',
    amountNanoEur: opening,
    paymentFeeNanoEur: paymentFee(opening),
  };
  const pending: LedgerEntry[] = profile.pendingTopUp
    ? [
        {
          ...opened,
          id: 'pending-1',
          atMs: nowMs - 4 * MINUTE_MS,
          status: 'pending',
          description: 'Card payment',
          amountNanoEur: 20 * NANO,
          paymentFeeNanoEur: paymentFee(20 * NANO),
        },
      ]
    : [];
  return [opened, ...credits, ...fixed, ...pending].sort((a, b) => a.atMs - b.atMs);
}
