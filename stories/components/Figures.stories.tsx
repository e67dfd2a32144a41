import type { Estimate } from '@aim2balance/client/impact';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DataText } from '../../packages/dashboard/src/components/DataText.js';
import { Icon, type IconName } from '../../packages/dashboard/src/components/Icon.js';
import { ProgressBar } from '../../packages/dashboard/src/components/ProgressBar.js';
import { StatTile } from '../../packages/dashboard/src/components/StatTile.js';
import { Swatch } from '../../packages/dashboard/src/components/Swatch.js';
import { RangeLegend, RangeStrip } from '../../packages/dashboard/src/components/sustainability/RangeStrip.js';
import { seriesSlots } from '../../packages/dashboard/src/theme/series-colors.js';
import { onRoot, Row } from './onRoot.js';

const meta = {
  title: 'Components/Figures',
  component: StatTile,
  subcomponents: { ProgressBar, RangeStrip, Swatch, Icon, DataText },
  decorators: [onRoot(640)],
  args: { label: 'Total cost', value: '€45.67' },
} satisfies Meta<typeof StatTile>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A figure with its name, and a line for what limits it. Tiles with and without that line are of one height. */
export const Tiles: Story = {
  render: () => (
    <dl className="grid grid-cols-2 gap-4">
      <StatTile label="Total tokens" value="1,240,000" detail="12% more than in the 30 days before" />
      <StatTile label="Total cost" value="at least €45.67" detail="The price of 3 requests is not known." />
      <StatTile label="Requests" value="1,024" />
      <StatTile label="Average cost" value="€0.0446" />
    </dl>
  ),
  play: async ({ canvas }) => {
    const tileOf = (name: string) => canvas.getByText(name).closest('div')?.getBoundingClientRect().height;
    await expect(tileOf('Requests')).toBe(tileOf('Average cost'));
    await expect(canvas.getByText('at least €45.67')).toBeVisible();
  },
};

const levels = [
  { tone: 'ok', value: 62, word: 'Healthy' },
  { tone: 'warn', value: 18, word: 'Low' },
  { tone: 'bad', value: 3, word: 'Almost empty' },
  { tone: 'brand', value: 130, word: 'Over budget' },
] as const;

// MON-11
/** A level with its words beside it. What lies beyond the end is drawn full and said as it is. */
export const Levels: Story = {
  render: () => (
    <div className="flex flex-col gap-4">
      {levels.map(({ tone, value, word }) => (
        <div key={tone} className="flex flex-col gap-1.5 text-sm">
          <ProgressBar tone={tone} value={value} label={word} valueText={`${value}%`} />
          <span>
            {word}: {value}%
          </span>
        </div>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    const over = canvas.getByRole('meter', { name: 'Over budget' });
    await expect(over).toHaveAttribute('aria-valuetext', '130%');
    await expect(over).toHaveAttribute('aria-valuenow', '100');
  },
};

const estimate: Estimate = {
  unit: 'kgCO2e',
  origin: 'client',
  central: 0.47,
  range: { min: 0.2, max: 1.1 },
  plausible: { min: 0.077, max: 4.6 },
};

/** An estimate as a band on a logarithmic scale: equal lengths are equal factors. The words stand beside it. */
export const EstimateBand: Story = {
  render: () => (
    <div className="flex flex-col gap-3">
      <RangeStrip estimate={estimate} />
      <RangeLegend
        labels={{ central: 'central estimate', range: 'left open by the method', plausible: 'likely range' }}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('likely range')).toBeVisible();
  },
};

const slots = [...seriesSlots, 'other'] as const;

/** Colours of the series, always beside a name. */
export const Swatches: Story = {
  render: () => (
    <Row>
      {slots.map((slot) => (
        <span key={slot} className="inline-flex items-center gap-2 text-sm">
          <Swatch slot={slot} />
          {slot}
        </span>
      ))}
    </Row>
  ),
  play: async ({ canvasElement }) => {
    const colours = [...canvasElement.querySelectorAll('.a2b-swatch')].map(
      (swatch) => getComputedStyle(swatch).backgroundColor,
    );
    await expect(new Set(colours).size).toBe(slots.length);
  },
};

const icons: IconName[] = [
  'chevron-down',
  'chevron-start',
  'chevron-end',
  'arrow-up',
  'arrow-down',
  'close',
  'download',
  'info',
  'alert',
  'external',
  'table',
  'chart',
  'plus',
  'check',
  'refresh',
  'leaf',
];

/** Line icons of 16 px. They never stand alone: a text or the name of a control says the same. */
export const Icons: Story = {
  render: () => (
    <Row>
      {icons.map((name) => (
        <span key={name} className="inline-flex items-center gap-2 text-sm">
          <Icon name={name} />
          {name}
        </span>
      ))}
    </Row>
  ),
  play: async ({ canvasElement }) => {
    const drawn = [...canvasElement.querySelectorAll('svg')];
    await expect(drawn).toHaveLength(icons.length);
    await expect(drawn.every((icon) => icon.getAttribute('aria-hidden') === 'true')).toBe(true);
  },
};

const names = ['Website', 'قسم الدعم', '<b>bold</b>', 'reversed \u202Eeman', 'line\nbreak and NUL\u0000'];

// XSS-04
/** Names from data are text, isolated: what stands beside them keeps its order. */
export const NamesFromData: Story = {
  render: () => (
    <ul className="flex flex-col gap-2 text-sm">
      {names.map((name) => (
        <li key={name}>
          <DataText>{name}</DataText> 12,480 tokens
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('<b>bold</b>')).toBeVisible();
    await expect(canvasElement.querySelectorAll('bdi')).toHaveLength(names.length);
    await expect(canvasElement.querySelector('b')).toBeNull();
  },
};
