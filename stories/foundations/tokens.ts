import { useLayoutEffect, useRef, useState } from 'react';

export type Theme = 'light' | 'dark';

export const neutralTokens = ['bg', 'bg-muted', 'bg-subtle', 'border', 'border-strong', 'control'] as const;
export const textTokens = ['fg-strong', 'fg', 'fg-subtle'] as const;
export const accentTokens = ['brand', 'brand-emphasis', 'brand-inverted', 'brand-faint'] as const;
export const statusTokens = ['ok', 'warn', 'bad'] as const;
export const seriesTokens = [1, 2, 3, 4, 5, 6, 7, 8, 'other'].map((slot) => `chart-${slot}`);

/** What every panel of these pages needs beside its own. */
const panelTokens = ['bg', 'fg-strong', 'border-strong', 'control'];

/** Values of custom properties below the element of `probe`, as the compiled stylesheet has them. */
export function useTokens(names: readonly string[]) {
  const probe = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    if (!probe.current) return;
    const style = getComputedStyle(probe.current);
    const all = [...names, ...panelTokens];
    setValues(Object.fromEntries(all.map((name) => [name, style.getPropertyValue(`--_a2b-${name}`).trim()])));
  }, [names]);
  return { probe, values };
}
