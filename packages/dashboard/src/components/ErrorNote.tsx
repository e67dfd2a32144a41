import { Button } from './Button.js';
import { Icon } from './Icon.js';

export interface ErrorNoteProps {
  /** What happened. */
  title: string;
  /** Why it matters, or what to do. */
  detail?: string;
  /** Names the request for the support, e.g. "Request 4f…". */
  request?: string | null;
  /** Words of the button. */
  retryLabel: string;
  /** What the button does; without it there is none. */
  onRetry?: () => void;
  /** A retry is under way. */
  busy?: boolean;
}

/** `role="alert"`: what happened, a way to try again, the request's id. */
export function ErrorNote({ title, detail, request, retryLabel, onRetry, busy }: ErrorNoteProps) {
  return (
    <div className="flex h-full min-h-32 flex-col items-center justify-center gap-3 px-4 py-6 text-center">
      <div role="alert" className="flex flex-col items-center gap-1">
        <span className="mb-1 text-bad">
          <Icon name="alert" size={20} />
        </span>
        <p className="text-base font-medium text-strong">{title}</p>
        {detail && <p className="max-w-prose break-words text-sm text-subtle">{detail}</p>}
        {request && <p className="break-all text-xs text-subtle">{request}</p>}
      </div>
      {onRetry && (
        <Button size="small" icon="refresh" onClick={onRetry} busy={busy}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}
