import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyNote } from './components/EmptyNote.js';
import { ErrorNote } from './components/ErrorNote.js';
import { VisuallyHidden } from './components/VisuallyHidden.js';
import { WidgetFrame } from './components/WidgetFrame.js';
import { useFreshness } from './hooks/useFreshness.js';
import { common } from './messages/common/index.js';
import { describeError } from './messages/describe-error.js';
import { useMessages } from './messages/useMessages.js';

export interface QueryWidgetProps<T> {
  title: string;
  query: UseQueryResult<T, Error>;
  /** The data came from the host: never old, never loading. */
  givenByHost: boolean;
  description?: ReactNode;
  actions?: ReactNode;
  isEmpty: (data: T) => boolean;
  empty: ReactNode;
  /** Of the size of the data. */
  skeleton: ReactNode;
  /** Below an error. */
  errorFooter?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The states of a widget over one query: loading, empty, error, data; data that is being renewed stands below a moving line. */
export function QueryWidget<T>({
  title,
  query,
  givenByHost,
  description,
  actions,
  isEmpty,
  empty,
  skeleton,
  errorFooter,
  children,
}: QueryWidgetProps<T>) {
  const t = useMessages(common);
  const { note, offline } = useFreshness(query, givenByHost);
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = query;
  if (data === undefined && isPending) {
    if (offline) {
      return (
        <WidgetFrame title={title} actions={actions}>
          <EmptyNote title={t('offline')} hint={t('errorOffline')} />
        </WidgetFrame>
      );
    }
    return (
      <WidgetFrame title={title} description={description} actions={actions} busy>
        <VisuallyHidden>{t('loading', { what: title })}</VisuallyHidden>
        {skeleton}
      </WidgetFrame>
    );
  }
  if (data === undefined) {
    const described = describeError(error, t);
    return (
      <WidgetFrame title={title} actions={actions}>
        <ErrorNote {...described} retryLabel={t('retry')} onRetry={() => void refetch()} busy={isFetching} />
        {errorFooter}
      </WidgetFrame>
    );
  }
  return (
    <WidgetFrame
      title={title}
      description={isEmpty(data) ? undefined : description}
      actions={actions}
      busy={isPlaceholderData}
      footer={note}
    >
      <div className={isPlaceholderData ? 'a2b-renewed h-full' : 'h-full'}>
        {isEmpty(data) ? empty : children(data)}
      </div>
    </WidgetFrame>
  );
}
