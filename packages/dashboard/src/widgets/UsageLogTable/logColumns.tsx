import type { LogEntry, LogSort } from '@aim2balance/client';
import type { DataColumn } from '../../components/DataTable.js';
import { DataText } from '../../components/DataText.js';
import { Swatch } from '../../components/Swatch.js';
import type { SeriesColors } from '../../theme/series-colors.js';
import type { UsageWords } from '../../usage/useUsageWords.js';

export type LogColumn = DataColumn<LogEntry> & { key: LogSort | 'durationMs' };

/** Columns that only some backends fill. */
export interface LogParts {
  withProvider: boolean;
  withDuration: boolean;
}

/** The columns of the log; provider and duration only where the answer holds them. */
export function logColumns(
  { withProvider, withDuration }: LogParts,
  { t, format, name }: UsageWords,
  colors: SeriesColors,
  sortable: boolean,
): LogColumn[] {
  const number = (key: 'inputTokens' | 'outputTokens' | 'totalTokens', header: string): LogColumn => ({
    key,
    header,
    secondary: key !== 'totalTokens',
    numeric: true,
    sortable,
    render: (row) => format.integer(row[key]),
  });
  return [
    {
      key: 'date',
      header: t('date'),
      rowHeader: true,
      sortable,
      render: ({ date }) => (
        <time dateTime={date} className="whitespace-nowrap font-normal">
          {format.instant(date, 'dateTime')}
        </time>
      ),
    },
    {
      key: 'projectName',
      header: t('project'),
      sortable,
      render: ({ projectName }) =>
        projectName === null ? (
          <span className="text-subtle">{t('noProject')}</span>
        ) : (
          <span className="a2b-name">
            <DataText truncate>{name(projectName)}</DataText>
          </span>
        ),
    },
    {
      key: 'model',
      header: t('model'),
      sortable,
      render: ({ model }) => (
        <span className="a2b-name">
          <DataText truncate>{name(model)}</DataText>
        </span>
      ),
    },
    ...(withProvider
      ? [
          {
            key: 'providerName',
            secondary: true,
            header: t('provider'),
            sortable,
            render: ({ providerName }: LogEntry) =>
              providerName === undefined ? (
                t('unknownProvider')
              ) : (
                <span className="a2b-name flex items-center gap-2">
                  <Swatch slot={colors.slotOf(providerName)} />
                  <DataText truncate>{name(providerName)}</DataText>
                </span>
              ),
          } satisfies LogColumn,
        ]
      : []),
    number('inputTokens', t('input')),
    number('outputTokens', t('output')),
    number('totalTokens', t('total')),
    {
      key: 'cost',
      header: t('cost'),
      numeric: true,
      sortable,
      render: ({ cost, currency }) =>
        cost === null || cost === undefined ? (
          <span className="text-subtle">{format.cost(null)}</span>
        ) : (
          <span className="text-strong">{format.cost(cost, { currency: currency ?? 'EUR' })}</span>
        ),
    },
    ...(withDuration
      ? [
          {
            key: 'durationMs',
            secondary: true,
            header: t('duration'),
            numeric: true,
            render: ({ durationMs }: LogEntry) => format.duration(durationMs),
          } satisfies LogColumn,
        ]
      : []),
  ];
}
