import type { Page, Transaction } from '@aim2balance/client';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../components/Button.js';
import { DataTable } from '../components/DataTable.js';
import { EmptyNote } from '../components/EmptyNote.js';
import { ErrorNote } from '../components/ErrorNote.js';
import { Pager } from '../components/Pager.js';
import { VisuallyHidden } from '../components/VisuallyHidden.js';
import { useCapability } from '../hooks/useCapability.js';
import { useFreshness } from '../hooks/useFreshness.js';
import { useNow } from '../hooks/useNow.js';
import { useTransactions } from '../hooks/useTransactions.js';
import { common } from '../messages/common/index.js';
import { table } from '../messages/common/table/index.js';
import { describeError } from '../messages/describe-error.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { history as historyMessages } from '../messages/wallet/history/index.js';
import { wallet } from '../messages/wallet/index.js';
import { type Question, questionOf } from '../queries/question.js';
import { FIRST_PAGE } from './first-page.js';
import { HistoryExport } from './HistoryExport.js';
import { type HistoryFilter, HistoryFilters } from './HistoryFilters.js';
import { HistorySkeleton } from './HistorySkeleton.js';
import { historyColumns } from './history-columns.js';
import { useHistoryExport } from './useHistoryExport.js';

const PAGE_SIZES = [20, 50, 100];

export interface HistoryParts {
  /** Filters and export. */
  actions: ReactNode;
  /** How fresh it is; `null` while all is well. */
  note: string | null;
  busy: boolean;
  body: ReactNode;
}

export interface HistoryProps {
  data?: Page<Transaction> | undefined;
  /** Puts the parts where they belong: into a frame or a dialog. */
  children: (parts: HistoryParts) => ReactNode;
}

/** The billing history: filtered and paged by the backend. */
export function History({ data: given, children }: HistoryProps) {
  const tCommon = useMessages(common);
  const t = useMessages(historyMessages);
  const tTable = useMessages(table);
  const tWallet = useMessages(wallet);
  const [place, setPlace] = useState<{ page: number; limit: number }>(FIRST_PAGE);
  const [filter, setFilter] = useState<HistoryFilter>({});
  useRefusedFilters(filter, setFilter);
  const query = useTransactions({ data: given, ...place, ...filter });
  const exported = useHistoryExport(filter, given?.data);
  const { note, offline } = useFreshness(query, given !== undefined);
  const { data, isPlaceholderData, isFetching, error, refetch } = query;
  const isFiltered = filter.type !== undefined || filter.range !== undefined;
  const choose = (next: HistoryFilter) => {
    setFilter(next);
    setPlace({ ...place, page: 1 });
  };

  const body = () => {
    if (data === undefined && query.isError) {
      return (
        <ErrorNote
          {...describeError(error, tCommon)}
          retryLabel={tCommon('retry')}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      );
    }
    if (data === undefined && offline) {
      return <EmptyNote title={tCommon('offline')} hint={tCommon('errorOffline')} />;
    }
    if (data === undefined) {
      return (
        <>
          <VisuallyHidden>{tCommon('loading', { what: tWallet('historyTitle') })}</VisuallyHidden>
          <HistorySkeleton />
        </>
      );
    }
    if (data.data.length === 0 && place.page > 1) {
      // A backend that does not count its rows shows the end by a page without any.
      return (
        <EmptyNote
          title={t('historyEnd')}
          action={
            <Button onClick={() => setPlace({ ...place, page: place.page - 1 })}>{tTable('previousPage')}</Button>
          }
        />
      );
    }
    if (data.data.length === 0) {
      return isFiltered ? (
        <EmptyNote
          title={t('historyNoMatch')}
          action={<Button onClick={() => choose({})}>{t('historyClear')}</Button>}
        />
      ) : (
        <EmptyNote title={t('historyEmpty')} hint={t('historyEmptyHint')} />
      );
    }
    return (
      <HistoryTable
        page={data}
        asked={questionOf(data) ?? place}
        place={place}
        busy={isPlaceholderData}
        onPlace={given ? undefined : setPlace}
      />
    );
  };

  return children({
    actions: (
      <>
        {!given && <HistoryFilters filter={filter} onFilter={choose} />}
        {data !== undefined && data.data.length > 0 && <HistoryExport {...exported} />}
      </>
    ),
    note,
    busy: data === undefined && query.isPending && !offline,
    body: body(),
  });
}

/** A filter the backend has refused is taken off: its control is gone. */
function useRefusedFilters(filter: HistoryFilter, setFilter: (filter: HistoryFilter) => void): void {
  const canType = useCapability('transactions', 'type');
  const canRange = useCapability('transactions', 'range');
  useEffect(() => {
    if ((filter.type === undefined || canType) && (filter.range === undefined || canRange)) return;
    setFilter({
      ...(canType && filter.type !== undefined && { type: filter.type }),
      ...(canRange && filter.range !== undefined && { range: filter.range }),
    });
  }, [filter, setFilter, canType, canRange]);
}

interface HistoryTableProps {
  page: Page<Transaction>;
  /** What `page` answers; while the next page is on its way it still is the one before. */
  asked: Question;
  place: { page: number; limit: number };
  busy: boolean;
  onPlace: ((place: { page: number; limit: number }) => void) | undefined;
}

function HistoryTable({ page: { data: rows, pagination }, asked, place, busy, onPlace }: HistoryTableProps) {
  const t = useMessages(historyMessages);
  const tTable = useMessages(table);
  const format = useFormat();
  const nowMs = useNow();
  const limit = asked.limit ?? place.limit;
  const first = ((asked.page ?? 1) - 1) * limit + 1;
  const last = first + rows.length - 1;
  const { total } = pagination;
  const pageCount = pagination.totalPages ?? (total === undefined ? null : Math.ceil(total / limit));
  const { nextCursor } = pagination;
  const mayGoOn = nextCursor === undefined ? rows.length >= limit : nextCursor !== null;
  const hasNext = pageCount === null ? mayGoOn : place.page < pageCount;
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption={t('historyTable')}
        columns={historyColumns(rows, t, format, nowMs)}
        rows={rows}
        rowKey={({ id }) => id}
        busy={busy}
      />
      {onPlace && (hasNext || place.page > 1 || rows.length > FIRST_PAGE.limit) && (
        <Pager
          page={place.page}
          pageCount={pageCount}
          hasNext={hasNext}
          onPage={(page) => onPlace({ ...place, page })}
          pageSize={place.limit}
          pageSizes={PAGE_SIZES}
          onPageSize={(size) => onPlace({ page: 1, limit: size })}
          formatNumber={format.integer}
          labels={{
            label: t('historyPages'),
            previous: tTable('previousPage'),
            next: tTable('nextPage'),
            pageSize: tTable('rowsPerPage'),
            page: tTable('page'),
            ofPages: pageCount === null ? null : tTable('ofPages', { pages: pageCount }),
            position:
              total === undefined
                ? `${format.integer(first)}–${format.integer(last)}`
                : tTable('rowsFromTo', { from: first, to: last, total }),
          }}
        />
      )}
    </div>
  );
}
