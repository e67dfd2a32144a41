import { DateRangeFilter } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { listProps } from '../list-props.js';

const meta = {
  title: 'Usage/DateRangeFilter',
  component: DateRangeFilter,
  argTypes: listProps({ ranges: 'NamedRange' }),
} satisfies Meta<typeof DateRangeFilter>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Drives every widget below the provider. */
export const Data: Story = {
  play: async ({ canvas, userEvent }) => {
    const menu = canvas.getByRole('combobox', { name: 'Date range' });
    await userEvent.selectOptions(menu, '7d');
    await expect(menu).toHaveValue('7d');
  },
};

/** Two days, both included. */
export const CustomDates: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Date range' }), 'custom');
    await expect(canvas.getByLabelText('From')).toHaveValue('2026-10-17');
  },
};

/** A range that ends before it begins is told before anything is asked for. */
export const WrongDates: Story = {
  tags: ['steps'],
  globals: { width: '320' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Date range' }), 'custom');
    const to = canvas.getByLabelText('To');
    await userEvent.clear(to);
    await userEvent.type(to, '2026-01-01');
    await userEvent.click(canvas.getByRole('button', { name: 'Apply' }));
    await expect(canvas.getByRole('alert')).toHaveTextContent('The first day comes after the last one.');
  },
};

/** The host holds the range. */
export const Controlled: Story = {
  args: { value: 'last_month', onValueChange: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Date range' }), '24h');
    await expect(args.onValueChange).toHaveBeenCalledWith('24h');
  },
};

export const French: Story = {
  globals: { locale: 'fr-FR' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'Période' })).toBeVisible();
  },
};
