import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { SegmentedControl } from '../../packages/dashboard/src/components/SegmentedControl.js';
import { Select } from '../../packages/dashboard/src/components/Select.js';
import { Tabs } from '../../packages/dashboard/src/components/Tabs.js';
import { listProps } from '../list-props.js';
import { onRoot } from './onRoot.js';

const ranges = [
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
];

const meta = {
  title: 'Components/Choices',
  component: Select,
  argTypes: listProps({ options: 'SelectOption' }),
  subcomponents: { SegmentedControl, Tabs },
  decorators: [onRoot(480)],
  args: { label: 'Date range', options: ranges, onValueChange: () => undefined },
} satisfies Meta<typeof Select>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Many options: the browser's own menu, which every reader knows how to use. */
export const Menu: Story = {
  args: { labelHidden: false },
  play: async ({ canvas, userEvent }) => {
    const menu = canvas.getByRole('combobox', { name: 'Date range' });
    await userEvent.selectOptions(menu, '30d');
    await expect(menu).toHaveValue('30d');
  },
};

function Switch() {
  const [value, setValue] = useState('tokens');
  return (
    <SegmentedControl
      label="Show"
      value={value}
      onValueChange={setValue}
      options={[
        { value: 'tokens', label: 'Tokens' },
        { value: 'cost', label: 'Cost' },
      ]}
    />
  );
}

/** Two or three options that change what is shown: radio buttons, so arrow keys choose. */
export const Segments: Story = {
  render: () => <Switch />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('radio', { name: 'Cost' })).toBeChecked();
  },
};

function TabsSample() {
  const [value, setValue] = useState('overview');
  return (
    <Tabs
      label="Parts of the dashboard"
      value={value}
      onValueChange={setValue}
      items={[
        { value: 'overview', label: 'Overview', content: () => 'The whole at a glance.' },
        { value: 'log', label: 'Usage log', content: () => 'Every request.' },
        { value: 'billing', label: 'Billing', content: () => 'Every payment.' },
      ]}
    />
  );
}

/** One stop of the Tab key; arrow keys, Home and End choose. */
export const TabList: Story = {
  render: () => <TabsSample />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('tabpanel', { name: 'Billing' })).toHaveTextContent('Every payment.');
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Overview' })).toHaveFocus();
  },
};
