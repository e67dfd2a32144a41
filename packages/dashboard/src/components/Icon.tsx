import { classes } from './classes.js';

const paths = {
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-start': 'M10 4L6 8l4 4',
  'chevron-end': 'M6 4l4 4-4 4',
  'arrow-up': 'M8 13V3M4 7l4-4 4 4',
  'arrow-down': 'M8 3v10M4 9l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  info: 'M8 7.5V11M8 5v.01M14 8A6 6 0 112 8a6 6 0 0112 0z',
  alert: 'M8 5.5V9M8 11v.01M7.1 2.6L1.7 12a1 1 0 00.9 1.5h10.8a1 1 0 00.9-1.5L8.9 2.6a1 1 0 00-1.8 0z',
  external: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 7h11M6.5 7v5.5',
  chart: 'M3 13V8M8 13V3M13 13V6',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5L6.5 12 13 4.5',
  refresh: 'M13 8a5 5 0 11-1.6-3.7M13 2v3h-3',
  leaf: 'M3 13c0-6 3-10 10-10 0 7-3.5 10-7.5 10A3 3 0 013 10.5M3 13c1-3 3-5 6-6.5',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  /** What is drawn. */
  name: IconName;
  /** px */
  size?: number;
  /** Classes of its colour or movement. */
  className?: string;
}

/** A line icon; always beside a text or inside a named control, so it is hidden from assistive technology. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classes(className ?? 'shrink-0', /-(start|end)$/.test(name) && 'a2b-flip')}
    >
      <path d={paths[name]} />
    </svg>
  );
}
