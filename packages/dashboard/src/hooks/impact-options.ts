import type { ImpactOptions } from '@aim2balance/client';

/** Options of the estimate, those of the provider and above them those of a widget; `undefined` where nobody gave any. */
export function joinImpactOptions(
  base: ImpactOptions | undefined,
  own: ImpactOptions | undefined,
): ImpactOptions | undefined {
  if (base === undefined || own === undefined) return own ?? base;
  const restoration = base.restoration || own.restoration ? { ...base.restoration, ...own.restoration } : undefined;
  return { ...base, ...own, ...(restoration && { restoration }) };
}
