import { type ReactNode, useEffect } from 'react';
import { ErrorNote } from './components/ErrorNote.js';
import { Root } from './components/Root.js';
import { WidgetBoundary } from './components/WidgetBoundary.js';
import { WidgetFrame } from './components/WidgetFrame.js';
import { useDashboard } from './hooks/DashboardContext.js';
import { common } from './messages/common/index.js';
import { describeError } from './messages/describe-error.js';
import { useMessages } from './messages/useMessages.js';

export interface WidgetProps {
  /** Heading of the note that stands here after an exception. */
  title: string;
  children: ReactNode;
}

/**
 * Outermost part of every widget: the element our stylesheet holds below, and a boundary, so that an exception stays
 * in here. Another account starts it anew: no state of the one before is left.
 */
export function Widget({ title, children }: WidgetProps) {
  const { identity } = useDashboard();
  return (
    <Root>
      <WidgetBoundary
        key={identity}
        fallback={(error, reset) => <FailedWidget title={title} error={error} onRetry={reset} />}
      >
        {children}
      </WidgetBoundary>
    </Root>
  );
}

function FailedWidget({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const { reportError } = useDashboard();
  const t = useMessages(common);
  useEffect(() => reportError(error), [reportError, error]);
  const { request } = describeError(error, t);
  return (
    <WidgetFrame title={title}>
      <ErrorNote
        title={t('errorTitle')}
        detail={t('errorUnexpected')}
        request={request}
        retryLabel={t('retry')}
        onRetry={onRetry}
      />
    </WidgetFrame>
  );
}
