import { Fragment, memo, type ReactNode, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { classes } from './classes.js';
import { Icon } from './Icon.js';

export interface DataColumn<Row> {
  key: string;
  header: string;
  /** Figures stand at the end, in tabular numerals. */
  numeric?: boolean;
  sortable?: boolean;
  /** Left out of a card; its details tell it. */
  secondary?: boolean;
  /** Names its row: a `<th scope="row">`. */
  rowHeader?: boolean;
  /** A cell without anything to see; a card leaves its line out. */
  isBlank?: (row: Row) => boolean;
  render: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  /** Names the table; drawn only where `captionShown`. */
  caption: string;
  /** Draws the caption. */
  captionShown?: boolean;
  /** From the first to the last. */
  columns: readonly DataColumn<Row>[];
  /** The rows of this page. */
  rows: readonly Row[];
  /** What tells a row from the others. */
  rowKey: (row: Row, index: number) => string;
  /** The column that the rows are sorted by. */
  sort?: { key: string; order: 'asc' | 'desc' };
  /** Called with the column that the reader wants to sort by; without it no heading is a button. */
  onSort?: (key: string) => void;
  /** New rows are on their way; the old ones stay, below a moving line. */
  busy?: boolean;
  /** One more line below a row, behind a disclosure button. */
  details?: { render: (row: Row) => ReactNode; showLabel: string; hideLabel: string };
  /** Under 640 px each row becomes a card. @defaultValue true */
  cards?: boolean;
}

/** A cell as a line of a card: its column's name in front. The head row is gone there, so the name is read too. */
const cardCell =
  'cq-max-md:flex cq-max-md:h-auto cq-max-md:min-w-0 cq-max-md:justify-between cq-max-md:gap-4 cq-max-md:whitespace-normal cq-max-md:px-0 cq-max-md:py-1 cq-max-md:text-end cq-max-md:before:shrink-0 cq-max-md:before:font-normal cq-max-md:before:text-subtle cq-max-md:before:content-[attr(data-label)]';

const none: ReadonlySet<string> = new Set();

/** Rows that are surely more than a screen holds below the head. */
const SCREEN_ROWS = 32;

/** Cards change `display`, which takes a table's meaning away; roles written out keep it. */
const roles = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A `<table>` in a focusable region that scrolls sideways where it must. */
export function DataTable<Row>({
  caption,
  captionShown,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  busy,
  details,
  cards = true,
}: DataTableProps<Row>) {
  const captionId = useId();
  const [opened, setOpened] = useState<ReadonlySet<string>>(none);
  const toggle = useCallback((key: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  // Sorted, rows below the screen follow in a second step: 100 at once take longer than a frame. Whatever else is new
  // (another range, page or filter) comes at once: rows of two lists never stand in one table.
  const [sortedFrom, setSortedFrom] = useState<readonly Row[]>();
  const whole = useMemo(() => ({ caption, rows }), [caption, rows]);
  const late = useDeferredValue(whole);
  const mayWait = late.rows === sortedFrom && late.caption === caption && late.rows.length === rows.length;
  const lateRows = mayWait ? late.rows : rows;
  const isLate = lateRows !== rows && rows.length > SCREEN_ROWS;
  return (
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes('relative -mx-1 overflow-x-auto px-1', busy && 'a2b-renewed')}
      aria-busy={busy || isLate || undefined}
    >
      <table {...roles.table} className={classes('w-full text-sm', cards && 'cq-max-md:block')}>
        <caption id={captionId} className={captionShown ? 'pb-2 text-start text-sm text-subtle' : 'a2b-sr'}>
          {caption}
        </caption>
        <thead {...roles.rowGroup} className={classes(cards && 'cq-max-md:hidden')}>
          <tr {...roles.row} className="border-b border-line">
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                sort={sort}
                onSort={
                  onSort &&
                  ((key) => {
                    setSortedFrom(rows);
                    onSort(key);
                  })
                }
              />
            ))}
            {details && (
              <th {...roles.columnHeader} scope="col" className="w-8">
                <span className="a2b-sr">{details.showLabel}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...roles.rowGroup} className={classes(cards && 'cq-max-md:flex cq-max-md:flex-col cq-max-md:gap-3')}>
          {rows.map((newRow, index) => {
            const row = index < SCREEN_ROWS ? newRow : (lateRows[index] ?? newRow);
            const key = rowKey(row, index);
            return (
              <TableRow
                // By place: another order or page changes texts. Moved or new rows would have their style worked out anew.
                // biome-ignore lint/suspicious/noArrayIndexKey: what a row remembers is kept by its own key, above
                key={index}
                id={key}
                row={row}
                columns={columns}
                details={details}
                cards={cards}
                open={opened.has(key)}
                onToggle={toggle}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface HeaderCellProps<Row> {
  column: DataColumn<Row>;
  sort: DataTableProps<Row>['sort'];
  onSort: DataTableProps<Row>['onSort'];
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const sorted = sort?.key === column.key ? sort.order : null;
  const ariaSort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined;
  const align = column.numeric ? 'text-right' : 'text-start';
  return (
    <th
      {...roles.columnHeader}
      scope="col"
      aria-sort={column.sortable && onSort ? (ariaSort ?? 'none') : undefined}
      className={classes('whitespace-nowrap px-2 py-1 text-xs font-medium text-subtle', align)}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          // The arrow stands left of the words: they end where the figures below them do.
          dir={column.numeric ? 'rtl' : undefined}
          onClick={() => onSort(column.key)}
          className={classes(
            'inline-flex min-h-7 items-center gap-1 rounded-sm hover:text-strong',
            sorted && 'text-strong',
          )}
        >
          {column.header}
          <span className={sorted ? '' : 'opacity-0'}>
            <Icon name={sorted === 'asc' ? 'arrow-up' : 'arrow-down'} size={12} />
          </span>
        </button>
      ) : (
        <span className="inline-flex min-h-7 items-center">{column.header}</span>
      )}
    </th>
  );
}

const knownClasses = new Map<string, string>();

/** There are few kinds of cells and many cells. */
function cellClasses(
  { numeric, rowHeader, secondary }: Pick<DataColumn<unknown>, 'numeric' | 'rowHeader' | 'secondary'>,
  cards: boolean,
  isBlank = false,
): string {
  const isLeftOut = secondary || isBlank;
  const kind = `${numeric} ${rowHeader} ${isLeftOut} ${cards}`;
  let text = knownClasses.get(kind);
  if (text === undefined) {
    text = classes(
      'h-10 px-2 py-1.5 align-middle',
      // Digits of one place below each other: numbers are written from the left on a page from the right too.
      numeric ? 'a2b-num whitespace-nowrap text-right' : 'text-start',
      rowHeader ? 'font-medium text-strong' : 'text-body',
      cards && (isLeftOut ? 'cq-max-md:hidden' : cardCell),
    );
    knownClasses.set(kind, text);
  }
  return text;
}

interface TableRowProps<Row> {
  id: string;
  row: Row;
  columns: readonly DataColumn<Row>[];
  details: DataTableProps<Row>['details'];
  cards: boolean;
  open: boolean;
  onToggle: (id: string) => void;
}

function TableRowView<Row>({ id, row, columns, details, cards, open, onToggle }: TableRowProps<Row>) {
  const detailsId = useId();
  const card =
    cards && 'cq-max-md:flex cq-max-md:flex-col cq-max-md:rounded cq-max-md:border cq-max-md:border-line cq-max-md:p-3';
  return (
    <Fragment>
      <tr {...roles.row} className={classes('border-b border-line', card)}>
        {columns.map((column) => {
          const props = {
            'data-label': column.header,
            className: cellClasses(column, cards, column.isBlank?.(row)),
            children: column.render(row),
          };
          return column.rowHeader ? (
            <th key={column.key} {...roles.rowHeader} scope="row" {...props} />
          ) : (
            <td key={column.key} {...roles.cell} {...props} />
          );
        })}
        {details && (
          <td
            {...roles.cell}
            className={classes('px-0 py-1 text-end align-middle', cards && 'cq-max-md:self-end cq-max-md:py-0')}
          >
            <button
              type="button"
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              aria-label={open ? details.hideLabel : details.showLabel}
              title={open ? details.hideLabel : details.showLabel}
              onClick={() => onToggle(id)}
              className="inline-flex h-7 w-7 items-center justify-center rounded text-subtle hover:bg-sunken hover:text-strong"
            >
              <span className={open ? 'rotate-180' : ''}>
                <Icon name="chevron-down" />
              </span>
            </button>
          </td>
        )}
      </tr>
      {details && open && (
        <tr {...roles.row} className={classes('border-b border-line bg-wash', cards && 'cq-max-md:block')}>
          <td
            {...roles.cell}
            id={detailsId}
            colSpan={columns.length + 1}
            className={classes('px-2 py-3', cards && 'cq-max-md:block')}
          >
            {details.render(row)}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** A row that stays in its place is not rendered anew, where the columns are the same object. */
const TableRow = memo(TableRowView) as typeof TableRowView;
