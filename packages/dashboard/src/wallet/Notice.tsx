import type { ReactNode } from 'react';
import { Icon, type IconName } from '../components/Icon.js';
import { IconButton } from '../components/IconButton.js';

const looks = {
  ok: { icon: 'check', tone: 'text-ok' },
  wait: { icon: 'refresh', tone: 'text-subtle' },
  info: { icon: 'info', tone: 'text-subtle' },
  warn: { icon: 'alert', tone: 'text-warn' },
  bad: { icon: 'alert', tone: 'text-bad' },
} as const satisfies Record<string, { icon: IconName; tone: string }>;

export interface NoticeProps {
  /** Its icon and colour. */
  look: keyof typeof looks;
  /** The sentence. */
  children: ReactNode;
  /** A button after the sentence. */
  action?: ReactNode;
  /** Words of the button that takes it away. */
  dismissLabel?: string;
  /** What that button does; without it there is none. */
  onDismiss?: () => void;
}

/** A sentence about what is going on, with its icon. It stands in a live region, which says it when it appears. */
export function Notice({ look, children, action, dismissLabel, onDismiss }: NoticeProps) {
  const { icon, tone } = looks[look];
  return (
    <div className="flex items-start gap-2 rounded border border-line bg-wash py-2 pe-2 ps-3 text-sm text-body">
      <span className={`mt-0.5 inline-flex ${tone} ${look === 'wait' ? 'a2b-spin' : ''}`}>
        <Icon name={icon} />
      </span>
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
        <p className="min-w-0">{children}</p>
        {action}
      </div>
      {onDismiss && dismissLabel && (
        <span className="-my-1">
          <IconButton icon="close" label={dismissLabel} onClick={onDismiss} />
        </span>
      )}
    </div>
  );
}
