import { type ReactNode, useContext, useId } from 'react';
import { Card } from './Card.js';
import { HeadingLevel } from './heading-level.js';
import { Root } from './Root.js';

export interface WidgetFrameProps {
  /** The heading; it also names the section. */
  title: string;
  /** One quiet line below the heading. */
  description?: ReactNode;
  /** Controls at the end of the heading's line. */
  actions?: ReactNode;
  /** First load, or new data on their way. */
  busy?: boolean;
  /** Below the content: "as of", offline, stale. */
  footer?: ReactNode;
  /** What the widget shows in its state. */
  children: ReactNode;
}

/** The `<section>` of a widget: the same box in all its states, so the page never jumps. */
export function WidgetFrame({ title, description, actions, busy, footer, children }: WidgetFrameProps) {
  const headingId = useId();
  const Heading = `h${useContext(HeadingLevel)}` as 'h2' | 'h3';
  return (
    <Root>
      <section className="a2b-contain h-full" aria-labelledby={headingId} aria-busy={busy || undefined}>
        <Card className="flex flex-col gap-4">
          <div className="-my-1.5 flex min-h-8 flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 py-1.5">
              <Heading id={headingId} className="text-base font-semibold text-strong">
                {title}
              </Heading>
              {description && <p className="mt-0.5 text-sm text-subtle">{description}</p>}
            </div>
            {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
          </div>
          <div className="min-w-0 grow">{children}</div>
          {footer && <div className="text-xs text-subtle">{footer}</div>}
        </Card>
      </section>
    </Root>
  );
}
