/** How an amount stands against the one before, in percent; `from-nothing` where there was none. */
export type Change =
  | { readonly kind: 'up'; readonly percent: number }
  | { readonly kind: 'down'; readonly percent: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'from-nothing' };

/** `null` where one of the two is not known, or both are nothing. */
export function changeOf(now: number | null | undefined, before: number | null | undefined): Change | null {
  if (typeof now !== 'number' || typeof before !== 'number' || !Number.isFinite(now) || !Number.isFinite(before))
    return null;
  if (before <= 0) return now > 0 ? { kind: 'from-nothing' } : null;
  const percent = ((now - before) / before) * 100;
  if (Math.abs(percent) < 0.5) return { kind: 'same' };
  const rounded = Math.round(Math.abs(percent));
  return percent > 0 ? { kind: 'up', percent: rounded } : { kind: 'down', percent: rounded };
}
