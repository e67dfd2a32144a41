import { numberFormat } from './intl-cache.js';

type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';

function unit(locale: string, value: number, name: DurationUnit, places = 0): string {
  return numberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: places,
  }).format(value);
}

/** A length of time in its two largest units: "850 ms", "1.2 sec", "3 min, 20 sec". `null`: not known. */
export function duration(locale: string, ms: number | null | undefined): string | null {
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) return null;
  if (ms < 999.5) return unit(locale, Math.round(ms), 'millisecond');
  if (ms < 59_950) return unit(locale, ms / 1000, 'second', 1);
  const seconds = Math.round(ms / 1000);
  const parts: [DurationUnit, number][] = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ];
  const first = parts.findIndex(([, value]) => value > 0);
  const shown = parts.slice(first, first + 2).filter(([, value]) => value > 0);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    shown.map(([name, value]) => unit(locale, value, name)),
  );
}
