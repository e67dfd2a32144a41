import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { Button } from '../../packages/dashboard/src/components/Button.js';
import { Dialog } from '../../packages/dashboard/src/components/Dialog.js';
import { Grid, GridItem } from '../../packages/dashboard/src/components/Grid.js';
import { WidgetFrame } from '../../packages/dashboard/src/components/WidgetFrame.js';
import { onRoot } from './onRoot.js';

const meta = {
  title: 'Components/Frames',
  component: WidgetFrame,
  subcomponents: { Dialog, Grid, GridItem },
  args: { title: 'Usage', description: 'Last 30 days', children: 'The content of the widget.' },
} satisfies Meta<typeof WidgetFrame>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The same box in every state of its widget: heading, controls at the end of its line, a quiet line below. */
export const Frame: Story = {
  args: { actions: <Button size="small">Export CSV</Button>, footer: 'As of 2 minutes ago' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Usage' })).toHaveTextContent('As of 2 minutes ago');
    await expect(canvas.getByRole('heading', { level: 2, name: 'Usage' })).toBeVisible();
  },
};

/** New content is on its way: assistive technology is told so, and nothing moves. */
export const Busy: Story = {
  args: { busy: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Usage' })).toHaveAttribute('aria-busy', 'true');
  },
};

const spans = [4, 8, 5, 7, 12] as const;

/** Twelve columns from 960 px of the container, one below 640 px. */
export const GridOfTwelve: Story = {
  decorators: [onRoot()],
  render: () => (
    <Grid>
      {spans.map((span) => (
        <GridItem key={span} span={span}>
          <div className="rounded border border-line bg-wash p-4 text-sm">{span} of 12</div>
        </GridItem>
      ))}
    </Grid>
  ),
  play: async ({ canvas }) => {
    const top = (text: string) => canvas.getByText(text).getBoundingClientRect().top;
    await expect(top('4 of 12')).toBe(top('8 of 12'));
    await expect(top('5 of 12')).toBeGreaterThan(top('4 of 12'));
  },
};

function DialogSample() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} title="Method and sources" closeLabel="Close" onClose={() => setOpen(false)}>
        <p>A text that one reads and puts away.</p>
      </Dialog>
    </>
  );
}

/** The browser's own modal: focus stays inside, Escape closes, nothing is put elsewhere in the page. */
export const Modal: Story = {
  decorators: [onRoot()],
  parameters: { docs: { story: { inline: false, height: '320px' } } },
  render: () => <DialogSample />,
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole('dialog', { name: 'Method and sources' })).toHaveAttribute('open');
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(canvas.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }));
    await expect(await canvas.findByRole('dialog', { name: 'Method and sources' })).toHaveAttribute('open');
  },
};
