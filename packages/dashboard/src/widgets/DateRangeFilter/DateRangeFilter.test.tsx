import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { DateRangeFilter } from './DateRangeFilter.js';

const menu = () => screen.getByRole('combobox', { name: 'Date range' });

test('offers the named ranges and a custom one', () => {
  renderWidget(<DateRangeFilter />);
  expect(
    within(menu())
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual([
    'Last 24 hours',
    'Last 7 days',
    'Last 30 days',
    'Last 90 days',
    'This month so far',
    'Last month',
    'This year so far',
    'Custom range…',
  ]);
  expect(menu()).toHaveValue('30d');
});

test('sets the range of the provider, and tells a host that holds it', async () => {
  const onRangeChange = vi.fn();
  renderWidget(<DateRangeFilter />, { onRangeChange });
  await userEvent.selectOptions(menu(), 'mtd');
  expect(menu()).toHaveValue('mtd');
  expect(onRangeChange).toHaveBeenCalledWith('mtd');
});

test('controlled, it shows what the host says', async () => {
  const onValueChange = vi.fn();
  renderWidget(<DateRangeFilter value="7d" onValueChange={onValueChange} />);
  await userEvent.selectOptions(menu(), '90d');
  expect(onValueChange).toHaveBeenCalledWith('90d');
  expect(menu()).toHaveValue('7d');
});

test('a custom range of two days, both included', async () => {
  const onRangeChange = vi.fn();
  renderWidget(<DateRangeFilter />, { onRangeChange, defaultRange: '7d' });
  await userEvent.selectOptions(menu(), 'custom');
  const from = screen.getByLabelText('From');
  expect(from).toHaveValue('2026-11-09');
  await userEvent.clear(from);
  await userEvent.type(from, '2026-10-20');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onRangeChange).toHaveBeenCalledWith('2026-10-20..2026-11-15');
  expect(within(menu()).getByRole('option', { selected: true })).toHaveTextContent(/Oct 20.*Nov 15, 2026/);
});

test('TIM-18 a range that ends before it begins is told, and nothing is asked for', async () => {
  const onRangeChange = vi.fn();
  renderWidget(<DateRangeFilter />, { onRangeChange });
  await userEvent.selectOptions(menu(), 'custom');
  const to = screen.getByLabelText('To');
  await userEvent.clear(to);
  await userEvent.type(to, '2026-01-01');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByRole('alert')).toHaveTextContent('The first day comes after the last one.');
  expect(to).toHaveAccessibleDescription('The first day comes after the last one.');
  expect(onRangeChange).not.toHaveBeenCalled();
});

test('a range in the URL that is none of the menu is offered as it is', () => {
  renderWidget(<DateRangeFilter />, { range: '365d' });
  expect(menu()).toHaveValue('365d');
});

test.each(['light', 'dark'] as const)('what the browser draws of a field is %s as well', (colorScheme) => {
  renderWidget(<DateRangeFilter />, { colorScheme });
  expect(getComputedStyle(screen.getByRole('combobox')).colorScheme).toBe(colorScheme);
});
