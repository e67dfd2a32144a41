import { type LogEntry, type LogSort, logSorts, type Page, type RangeText, type SortOrder } from '@aim2balance/client';
import { type Dispatch, useMemo, useRef } from 'react';
import { Button } from '../../components/Button.js';
import { DataTable } from '../../components/DataTable.js';
import { EmptyNote } from '../../components/EmptyNote.js';
import { Pager } from '../../components/Pager.js';
import { Select } from '../../components/Select.js';
import { Skeleton } from '../../components/Skeleton.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useCapability } from '../../hooks/useCapability.js';
import { useDateRange } from '../../hooks/useDateRange.js';
import { useUsageLog } from '../../hooks/useUsageLog.js';
import { table } from '../../messages/common/table/index.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { type LogAction, type LogState, logPageSizes, toLogFilters, toLogQuery } from '../../usage/log-state.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';
import { LogDetails } from './LogDetails.js';
import { LogExport } from './LogExport.js';
import { LogFilters } from './LogFilters.js';
import { logColumns } from './logColumns.js';
import { useLogState } from './useLogState.js';

export interface UsageLogTableProps {
  /** A page of the host; then nothing is fetched, and order, filters and other pages are the host's. */
  data?: Page<LogEntry>;
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
  /** Keeps page, order and filters in the page's URL: `true` as `log.page`…, a text as another prefix. @defaultValue false */
  urlState?: boolean | string;
}

/** The single requests of a range: sorted, filtered and paged by the backend, saved as CSV. */
export function UsageLogTable(props: UsageLogTableProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('logTitle')}>
      <UsageLog {...props} />
    </Widget>
  );
}

function UsageLog({ data, range, urlState = false }: UsageLogTableProps) {
  const t = useMessages(usage);
  const [state, dispatch] = useLogState(range, urlState === true ? 'log.' : urlState || null);
  const canSort = useCapability('usageLog', 'sort');
  const shared = useDateRange();
  const given = data !== undefined;
  const query = useUsageLog({ data, ...toLogQuery(state), ...(range && { range }) });
  const isFiltered = [state.provider, state.project, state.model].some((filter) => filter !== null);
  const shownRange = range ?? shared.range;
  // While the next page is on its way the rows shown are still those of the choices before.
  const settled = useRef(state);
  if (!query.isPlaceholderData) settled.current = state;
  return (
    <QueryWidget
      title={t('logTitle')}
      query={query}
      givenByHost={given}
      actions={
        !given && (
          <>
            <LogFilters range={range} state={state} dispatch={dispatch} />
            <LogExport
              query={{ ...toLogFilters(state), range: shownRange, tz: shared.timeZone }}
              fileName={`usage-${shownRange.replace(/[^\w.-]+/g, '-')}.csv`}
            />
          </>
        )
      }
      isEmpty={(page) => page.data.length === 0 && state.page === 1}
      empty={
        isFiltered ? (
          <EmptyNote
            title={t('logFilteredTitle')}
            hint={t('logFilteredHint')}
            action={<Button onClick={() => dispatch({ type: 'clear' })}>{t('clearFilters')}</Button>}
          />
        ) : (
          <EmptyNote title={t('logEmptyTitle')} hint={t('emptyHint')} />
        )
      }
      skeleton={<LogSkeleton rows={state.limit} />}
      // A page that failed leaves the way to the others open.
      errorFooter={
        state.page > 1 && <LogPager page={undefined} state={state} wantedPage={state.page} dispatch={dispatch} />
      }
    >
      {(page) => (
        <LogPage
          page={page}
          state={settled.current}
          wantedPage={state.page}
          dispatch={dispatch}
          sortable={canSort && !given}
          paged={!given}
        />
      )}
    </QueryWidget>
  );
}

interface LogPageProps {
  page: Page<LogEntry>;
  /** The choices that the rows belong to. */
  state: LogState;
  wantedPage: number;
  dispatch: Dispatch<LogAction>;
  sortable: boolean;
  paged: boolean;
}

function LogPage({ page, state, wantedPage, dispatch, sortable, paged }: LogPageProps) {
  const words = useUsageWords();
  const { t } = words;
  const colors = useSeriesColors();
  const range = useAnswerRange(page);
  const withProvider = page.data.some(({ providerName }) => providerName !== undefined);
  const withDuration = page.data.some(({ durationMs }) => typeof durationMs === 'number');
  const columns = useMemo(
    () => logColumns({ withProvider, withDuration }, words, colors, sortable),
    [withProvider, withDuration, words, colors, sortable],
  );
  const details = useMemo(
    () => ({
      render: (entry: LogEntry) => <LogDetails entry={entry} />,
      showLabel: t('showDetails'),
      hideLabel: t('hideDetails'),
    }),
    [t],
  );
  const sorts = columns.filter(({ key }) => logSorts.some((sort) => sort === key));
  return (
    <div className="flex flex-col gap-3">
      {sortable && (
        <div className="cq-md:hidden">
          <Select
            label={t('sort')}
            labelHidden={false}
            value={`${state.sort}.${state.order}`}
            options={sorts.flatMap(({ key, header }) => [
              { value: `${key}.desc`, label: `${header}, ${t('descending')}` },
              { value: `${key}.asc`, label: `${header}, ${t('ascending')}` },
            ])}
            onValueChange={(value) => {
              const [sort, order] = value.split('.') as [LogSort, SortOrder];
              dispatch({ type: 'sort', sort, order });
            }}
          />
        </div>
      )}
      <DataTable
        caption={range === null ? t('logCaptionAlone') : t('logCaption', { range })}
        columns={columns}
        rows={page.data}
        rowKey={({ id }, index) => id ?? `row-${index}`}
        sort={{ key: state.sort, order: state.order }}
        {...(sortable && { onSort: (key: string) => dispatch({ type: 'sort', sort: key as LogSort }) })}
        details={details}
      />
      {paged && <LogPager page={page} state={state} wantedPage={wantedPage} dispatch={dispatch} />}
    </div>
  );
}

interface LogPagerProps {
  /** `undefined`: the page could not be read. */
  page: Page<LogEntry> | undefined;
  state: LogState;
  wantedPage: number;
  dispatch: Dispatch<LogAction>;
}

function LogPager({ page, state, wantedPage, dispatch }: LogPagerProps) {
  const { t, format } = useUsageWords();
  const tTable = useMessages(table);
  const canLimit = useCapability('usageLog', 'limit');
  const { total, totalPages, nextCursor } = page?.pagination ?? {};
  const rows = page?.data.length ?? 0;
  const pageCount = totalPages ?? (total === undefined ? null : Math.max(1, Math.ceil(total / state.limit)));
  const hasNext = pageCount !== null ? wantedPage < pageCount : nextCursor ? true : rows === state.limit;
  const from = (state.page - 1) * state.limit + 1;
  const place = { from: format.integer(from), to: format.integer(from + rows - 1) };
  const position =
    rows === 0
      ? ''
      : total === undefined
        ? t('rowsOpen', place)
        : t('rowsKnown', { ...place, total: format.integer(total) });
  return (
    <Pager
      page={wantedPage}
      pageCount={pageCount}
      hasNext={hasNext}
      onPage={(next) => dispatch({ type: 'page', page: next, nextCursor })}
      pageSize={state.limit}
      pageSizes={canLimit ? logPageSizes : [state.limit]}
      onPageSize={(limit) => dispatch({ type: 'limit', limit })}
      formatNumber={format.integer}
      labels={{
        label: t('pages'),
        previous: tTable('previousPage'),
        next: tTable('nextPage'),
        pageSize: tTable('rowsPerPage'),
        page: t('goToPage'),
        ofPages: pageCount === null ? null : tTable('ofPages', { pages: pageCount }),
        position,
      }}
    />
  );
}

function LogSkeleton({ rows }: { rows: number }) {
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Skeleton className="mb-1 h-8 w-full" />
        {Array.from({ length: rows }, (_, i) => i).map((row) => (
          <div key={row} className="flex h-10 items-center border-b border-line">
            <Skeleton className="h-4 w-full" />
          </div>
        ))}
      </div>
      <Skeleton className="h-9 w-full" />
    </div>
  );
}
