import { type Balance, creditsToNano, type Grant, nanoToCredits, nanoToEur, toNanoEur } from '@aim2balance/contract';
import type { LedgerEntry, World } from '../world/types.js';

const isTopUp = ({ type, status }: LedgerEntry) => status === 'settled' && (type === 'topup' || type === 'refill');

/** Settled movements minus known costs up to an instant, in nano-EUR. */
export function balanceAt(world: World, atMs: number): bigint {
  let nano = 0;
  for (const entry of world.ledger) if (entry.status === 'settled' && entry.atMs <= atMs) nano += entry.amountNanoEur;
  for (const event of world.events) if (event.atMs <= atMs) nano -= event.costNanoEur ?? 0;
  return BigInt(nano);
}

/** What is left of the balance as it stood right after the last top-up, 0 to 100; without a top-up 0. */
function percentage(world: World, balanceNano: bigint): number {
  const last = world.ledger.filter(isTopUp).at(-1);
  if (!last) return 0;
  const reference = balanceAt(world, last.atMs);
  if (reference <= 0n) return 0;
  return Math.min(100, Math.max(0, Math.round((Number(balanceNano) / Number(reference)) * 10_000) / 100));
}

/** What expires first is spent first, and of no grant is more left than of the balance. */
function grantsLeft(grants: readonly Grant[], tokens: number): Grant[] {
  let left = Math.max(tokens, 0);
  return grants
    .toReversed()
    .map((grant) => {
      const remaining = Math.min(grant.remaining, left);
      left -= remaining;
      return { ...grant, remaining };
    })
    .toReversed();
}

export function balanceOf(world: World): Balance {
  const { wallet } = world;
  const balanceNano = balanceAt(world, Number.POSITIVE_INFINITY);
  const spendableNano = balanceNano - creditsToNano(wallet.reservedTokens);
  const fiatValue = nanoToEur(spendableNano);
  const updatedMs = Math.max(world.events.at(-1)?.atMs ?? 0, world.ledger.at(-1)?.atMs ?? 0);
  return {
    tokens: nanoToCredits(spendableNano),
    fiatValue,
    percentage: percentage(world, balanceNano),
    currency: 'EUR',
    secondary:
      wallet.usdPerEur === null
        ? null
        : {
            currency: 'USD',
            value: nanoToEur(toNanoEur(fiatValue * wallet.usdPerEur)),
            rate: wallet.usdPerEur,
            asOf: new Date(Math.floor(world.now().getTime() / 86_400_000) * 86_400_000).toISOString(),
          },
    autoRefill: wallet.autoRefill,
    reservedTokens: wallet.reservedTokens,
    grants: grantsLeft(wallet.grants, nanoToCredits(spendableNano)),
    updatedAt: new Date(updatedMs > 0 ? updatedMs : world.now().getTime()).toISOString(),
  };
}
