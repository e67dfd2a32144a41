// Tailwind 3.4: the classes inside Tremor 3 are of that major. Every colour is a custom property, so light and dark
// share one set of classes and Tremor's `dark:` classes are dropped while reading its files.
import { fileURLToPath } from 'node:url';
import plugin from 'tailwindcss/plugin.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const tremor = `${at(import.meta.resolve('@tremor/react')).replace(/index\.\w+$/, '')}`;
const withoutDark = (source) => source.replace(/dark:[^\s"'`]+/g, '');

/** A colour that honours Tailwind's opacity modifiers; plain uses stay free of color-mix. */
const colour =
  (name) =>
  ({ opacityValue } = {}) =>
    opacityValue === undefined || opacityValue === '1' || String(opacityValue).startsWith('var(')
      ? `var(--_a2b-${name})`
      : `color-mix(in srgb, var(--_a2b-${name}) calc(${opacityValue} * 100%), transparent)`;
/** Chart colours are also used with `bg-opacity-40`, which arrives as a variable. */
const chartColour =
  (name) =>
  ({ opacityValue } = {}) =>
    opacityValue === undefined || opacityValue === '1'
      ? `var(--_a2b-${name})`
      : `color-mix(in srgb, var(--_a2b-${name}) calc(${opacityValue} * 100%), transparent)`;

const slots = [1, 2, 3, 4, 5, 6, 7, 8, 'other'];
export const chartNames = slots.map((slot) => `a2b-${slot}`);

/** Paddings and gaps follow `--a2b-unit` (4px, the density); widths and heights do not. */
const steps = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 16];
const gaps = Object.fromEntries(steps.map((step) => [step, `calc(var(--_a2b-unit) * ${step})`]));
const zero = { 0: '0px', px: '1px' };
const sizes = Object.fromEntries(
  [...steps, 9, 11, 14, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 72, 80].map((step) => [step, `${step * 4}px`]),
);

export default {
  content: {
    files: [
      `${tremor}lib/{theme,utils,tremorTwMerge}.js`,
      `${tremor}components/chart-elements/{BarChart,DonutChart,common}/*.js`,
      `${tremor}components/vis-elements/BarList/*.js`,
      at('../src/**/*.{ts,tsx}'),
    ],
    transform: { js: withoutDark },
  },
  // Its variables then stand only where a utility reads them: on every element they cost more than all other rules.
  experimental: { optimizeUniversalDefaults: true },
  darkMode: ['variant', ['&:where([data-a2b-never])']],
  corePlugins: {
    preflight: false,
    container: false,
    textOpacity: false,
    borderOpacity: false,
    divideOpacity: false,
    placeholderOpacity: false,
  },
  safelist: chartNames.flatMap((name) => ['bg', 'text', 'fill', 'stroke'].map((use) => `${use}-${name}`)),
  theme: {
    spacing: { ...zero, ...gaps },
    width: { ...zero, ...sizes, auto: 'auto', full: '100%', fit: 'fit-content', '1/2': '50%', '2/3': '66.6667%' },
    height: { ...zero, ...sizes, auto: 'auto', full: '100%' },
    minWidth: { ...zero, ...sizes, full: '100%' },
    minHeight: { ...zero, ...sizes, full: '100%' },
    maxWidth: { ...zero, ...sizes, full: '100%', prose: '64ch', dialog: '480px', reading: '720px', none: 'none' },
    maxHeight: { ...zero, ...sizes, full: '100%', dialog: 'min(640px, calc(100vh - 32px))' },
    inset: { ...zero, ...gaps, full: '100%', '1/2': '50%', auto: 'auto' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      inherit: 'inherit',
      brand: {
        DEFAULT: colour('brand'),
        emphasis: colour('brand-emphasis'),
        inverted: colour('brand-inverted'),
        faint: colour('brand-faint'),
      },
      panel: colour('bg'),
      wash: colour('bg-muted'),
      sunken: colour('bg-subtle'),
      line: { DEFAULT: colour('border'), strong: colour('border-strong') },
      control: colour('control'),
      strong: colour('fg-strong'),
      body: colour('fg'),
      subtle: colour('fg-subtle'),
      ok: colour('ok'),
      warn: colour('warn'),
      bad: colour('bad'),
      // The names Tremor's classes use.
      tremor: {
        brand: {
          DEFAULT: colour('brand'),
          faint: colour('brand-faint'),
          muted: colour('brand-faint'),
          subtle: colour('brand'),
          emphasis: colour('brand-emphasis'),
          inverted: colour('brand-inverted'),
        },
        background: {
          DEFAULT: colour('bg'),
          muted: colour('bg-muted'),
          subtle: colour('bg-subtle'),
          emphasis: colour('fg'),
        },
        border: { DEFAULT: colour('border') },
        ring: { DEFAULT: colour('border') },
        content: {
          DEFAULT: colour('fg'),
          subtle: colour('fg-subtle'),
          emphasis: colour('fg'),
          strong: colour('fg-strong'),
          inverted: colour('bg'),
        },
      },
      ...Object.fromEntries(slots.map((slot) => [`a2b-${slot}`, chartColour(`chart-${slot}`)])),
    },
    boxShadow: {
      none: 'none',
      pop: '0 4px 12px -2px rgb(16 24 40 / 0.14), 0 2px 4px -2px rgb(16 24 40 / 0.08)',
      'tremor-dropdown': '0 4px 12px -2px rgb(16 24 40 / 0.14)',
    },
    borderRadius: {
      none: '0',
      sm: 'calc(var(--_a2b-radius-sm) / 2)',
      DEFAULT: 'var(--_a2b-radius-sm)',
      lg: 'var(--_a2b-radius)',
      full: '9999px',
      'tremor-small': 'calc(var(--_a2b-radius-sm) / 2)',
      'tremor-default': 'var(--_a2b-radius)',
      'tremor-full': '9999px',
    },
    fontSize: {
      xs: ['12px', '16px'],
      sm: ['13px', '20px'],
      base: ['14px', '20px'],
      lg: ['16px', '24px'],
      xl: ['20px', '28px'],
      '2xl': ['24px', '32px'],
      '4xl': ['36px', '44px'],
      'tremor-label': ['12px', '16px'],
      'tremor-default': ['13px', '20px'],
      'tremor-title': ['16px', '24px'],
      'tremor-metric': ['24px', '32px'],
    },
    fontFamily: { sans: 'var(--_a2b-font)', mono: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace' },
  },
  plugins: [
    plugin(({ addVariant }) => {
      // The width that counts is that of the nearest container of ours, never the window's.
      addVariant('cq-sm', '@container (min-width: 480px)');
      addVariant('cq-md', '@container (min-width: 640px)');
      addVariant('cq-lg', '@container (min-width: 960px)');
      addVariant('cq-max-md', '@container (max-width: 639.98px)');
    }),
  ],
};
