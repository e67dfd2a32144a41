import type { ReactNode } from 'react';

export interface EmptyNoteProps {
  /** What there is not. */
  title: string;
  /** What to do about it. */
  hint?: ReactNode;
  /** The one thing to do, as a button. */
  action?: ReactNode;
}

/** Stands where data would be. */
export function EmptyNote({ title, hint, action }: EmptyNoteProps) {
  return (
    <div className="flex h-full min-h-32 flex-col items-center justify-center gap-1 px-4 py-6 text-center">
      <p className="text-base font-medium text-strong">{title}</p>
      {hint && <p className="max-w-prose text-sm text-subtle">{hint}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
