import { classes } from './classes.js';

const tones = { ok: 'bg-ok', warn: 'bg-warn', bad: 'bg-bad', brand: 'bg-brand' } as const;

export interface ProgressBarProps {
  /** 0 to 100; what lies beyond is drawn full and said as it is. */
  value: number;
  /** Accessible name. */
  label: string;
  /** The value in words, as shown beside the bar. */
  valueText: string;
  /** Its colour; the words beside it say the same. */
  tone?: keyof typeof tones;
  /** A `meter` shows a level, a `progressbar` work under way. */
  role?: 'meter' | 'progressbar';
}

/** A level as a bar; its text stands beside it, never colour alone. */
export function ProgressBar({ value, label, valueText, tone = 'brand', role = 'meter' }: ProgressBarProps) {
  const shown = Math.min(100, Math.max(0, value));
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      role={role}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={shown}
      aria-valuetext={valueText}
      className="a2b-meter h-2 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div className={classes('h-full rounded-full', tones[tone])} style={{ width: `${shown}%` }} />
    </div>
  );
}
