import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, within } from 'storybook/test';
import { type DataColumn, DataTable, type DataTableProps } from '../../packages/dashboard/src/components/DataTable.js';
import { Pager } from '../../packages/dashboard/src/components/Pager.js';
import { listProps } from '../list-props.js';
import { onRoot } from './onRoot.js';

interface Line {
  id: string;
  date: string;
  project: string;
  tokens: string;
}

const lines: Line[] = [
  { id: 'a', date: '15 Nov, 10:24', project: 'Customer support', tokens: '12,480' },
  { id: 'b', date: '15 Nov, 09:58', project: 'Website', tokens: '960' },
  { id: 'c', date: '14 Nov, 17:02', project: 'No project', tokens: '104,210' },
];

const columns: DataColumn<Line>[] = [
  { key: 'date', header: 'Date', sortable: true, rowHeader: true, render: ({ date }) => date },
  { key: 'project', header: 'Project', sortable: true, render: ({ project }) => project },
  { key: 'tokens', header: 'Tokens', numeric: true, sortable: true, render: ({ tokens }) => tokens },
];

const meta = {
  title: 'Components/Tables',
  component: DataTable<Line>,
  argTypes: listProps({ columns: 'DataColumn', rows: 'Row' }),
  subcomponents: { Pager },
  decorators: [onRoot()],
  args: { caption: 'Requests', columns, rows: lines, rowKey: ({ id }) => id, onSort: fn() },
} satisfies Meta<DataTableProps<Line>>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Figures stand at the end, in tabular numerals; sorting is a button in the heading. */
export const Table: Story = {
  args: { sort: { key: 'date', order: 'desc' } },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(canvas.getByRole('button', { name: 'Tokens' }));
    await expect(args.onSort).toHaveBeenCalledWith('tokens');
  },
};

/** More about a row, behind a button of its own. */
export const Details: Story = {
  args: {
    details: {
      render: ({ project }) => `Everything about ${project}`,
      showLabel: 'Show details',
      hideLabel: 'Hide details',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const row = canvas.getByRole('row', { name: /Website/ });
    await userEvent.click(within(row).getByRole('button', { name: 'Show details' }));
    await expect(canvas.getByText('Everything about Website')).toBeVisible();
    await expect(within(row).getByRole('button', { name: 'Hide details' })).toHaveAttribute('aria-expanded', 'true');
  },
};

/** New rows are on their way: the old ones stay below a moving line, and the table says that it is busy. */
export const Busy: Story = {
  args: { busy: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Requests' })).toHaveAttribute('aria-busy', 'true');
  },
};

/** Under 640 px of its container a row is a card that names its columns. It still is a table for a screen reader. */
export const Cards: Story = {
  globals: { width: '320' },
  play: async ({ canvas }) => {
    const [, row] = canvas.getAllByRole('row');
    await expect(within(row as HTMLElement).getAllByRole('cell')).toHaveLength(2);
    await expect(canvas.getByRole('region', { name: 'Requests' }).scrollWidth).toBeLessThanOrEqual(320);
  },
};

const labels = {
  label: 'Pages of the log',
  previous: 'Previous page',
  next: 'Next page',
  pageSize: 'Rows',
  page: 'Page',
};

function PagerSample({ pageCount }: { pageCount: number | null }) {
  const [page, setPage] = useState(1);
  const [pageSize, setPageSize] = useState(20);
  return (
    <Pager
      page={page}
      pageCount={pageCount}
      hasNext={pageCount === null || page < pageCount}
      onPage={setPage}
      pageSize={pageSize}
      pageSizes={[20, 50, 100]}
      onPageSize={setPageSize}
      labels={{
        ...labels,
        ofPages: pageCount === null ? null : `of ${pageCount}`,
        position: `${(page - 1) * pageSize + 1}–${page * pageSize}`,
      }}
      formatNumber={String}
    />
  );
}

/** To any page by its number; a number out of reach becomes the nearest page. */
export const Pages: Story = {
  render: () => <PagerSample pageCount={12} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('button', { name: 'Previous page' })).toBeDisabled();
    await userEvent.clear(canvas.getByRole('textbox', { name: 'Page' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Page' }), '99{Enter}');
    await expect(canvas.getByRole('textbox', { name: 'Page' })).toHaveValue('12');
    await expect(canvas.getByRole('textbox', { name: 'Page' })).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Next page' })).toBeDisabled();
  },
};

/** A backend that does not count: forward and back only. */
export const PagesWithoutCount: Story = {
  render: () => <PagerSample pageCount={null} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }));
    await expect(canvas.getByText('21–40')).toBeVisible();
  },
};
