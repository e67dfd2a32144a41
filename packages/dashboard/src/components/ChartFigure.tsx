import { type ReactNode, useId, useState } from 'react';
import { common } from '../messages/common/index.js';
import { useMessages } from '../messages/useMessages.js';
import { Button } from './Button.js';
import { DataText } from './DataText.js';

export interface ChartTable {
  caption: string;
  /** Names of the columns; the first one names the rows. */
  head: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

export interface ChartFigureProps {
  /** Accessible name. */
  name: string;
  /** One sentence: total, largest part, period. Shown above the drawing. */
  summary: string;
  table: ChartTable;
  /** Beside the button that shows the table. */
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * A `<figure>` with a name, a sentence and a table of the same figures. The table is always in the document: shown by the
 * button, else for assistive technology and for pages rendered on a server.
 */
export function ChartFigure({ name, summary, table, footer, children }: ChartFigureProps) {
  const t = useMessages(common);
  const summaryId = useId();
  const [tableShown, setTableShown] = useState(false);
  return (
    <figure aria-label={name} aria-describedby={summaryId} className="relative flex h-full min-w-0 flex-col gap-4">
      <p id={summaryId} className="a2b-break text-sm text-subtle">
        {summary}
      </p>
      {!tableShown && <div className="min-w-0 grow">{children}</div>}
      <TwinTable table={table} shown={tableShown} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0 text-xs text-subtle">{footer}</div>
        <Button
          look="quiet"
          size="small"
          icon={tableShown ? 'chart' : 'table'}
          aria-pressed={tableShown}
          onClick={() => setTableShown(!tableShown)}
        >
          {t('showAsTable')}
        </Button>
      </div>
    </figure>
  );
}

function TwinTable({ table, shown }: { table: ChartTable; shown: boolean }) {
  const rows = (
    <table className="w-full text-sm">
      <caption className="a2b-sr">{table.caption}</caption>
      <thead>
        <tr className="border-b border-line">
          {table.head.map((head, i) => (
            <th
              key={head}
              scope="col"
              className={`whitespace-nowrap px-2 py-1.5 text-xs font-medium text-subtle ${i === 0 ? 'text-start' : 'text-right'}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.key} className="border-b border-line">
            {row.cells.map((cell, i) =>
              i === 0 ? (
                <th key={table.head[i]} scope="row" className="min-w-28 px-2 py-1.5 text-start font-medium text-strong">
                  <DataText>{cell}</DataText>
                </th>
              ) : (
                <td key={table.head[i]} className="a2b-num whitespace-nowrap px-2 py-1.5 text-right text-body">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!shown) return <div className="a2b-sr">{rows}</div>;
  return (
    // Not a landmark: its widget is one.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={table.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-80 grow overflow-auto"
    >
      {rows}
    </div>
  );
}
