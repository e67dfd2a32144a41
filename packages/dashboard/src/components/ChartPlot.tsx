import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { chart } from '../messages/chart/index.js';
import { useMessages } from '../messages/useMessages.js';
import type { SeriesSlot } from '../theme/series-colors.js';
import type { HitTest } from './chart-geometry.js';
import { classes } from './classes.js';
import { DataText } from './DataText.js';
import { LiveRegion } from './LiveRegion.js';
import { Swatch } from './Swatch.js';
import type { ChartCursor } from './useChartCursor.js';

export interface ChartDatum {
  key: string;
  label: string;
  /** What is drawn of it, as text. */
  values: readonly { key: string; slot?: SeriesSlot; name: string; text: string }[];
  /** Restriction, e.g. that the day is not over. */
  note?: string;
}

export interface ChartPlotProps {
  /** Accessible name of the tab stop. */
  name: string;
  data: readonly ChartDatum[];
  cursor: ChartCursor;
  hit: HitTest;
  /** Where the tooltip stands for a datum, in CSS; `null` draws none, the caller shows the datum itself. */
  tooltipStyle: ((index: number) => Record<string, string>) | null;
  className?: string;
  children: ReactNode;
}

/** What a reader hears of a datum: the text of its tooltip. */
export function datumText({ label, values, note }: ChartDatum): string {
  const parts = values.map(({ name, text }) => (name === '' ? text : `${name} ${text}`));
  return `${label}: ${parts.join(', ')}${note ? ` (${note})` : ''}`;
}

/** The layer over a drawing: one tab stop, every datum by arrow keys or pointer, read aloud and shown. */
export function ChartPlot({ name, data, cursor, hit, tooltipStyle, className, children }: ChartPlotProps) {
  const t = useMessages(chart);
  const plot = useRef<HTMLDivElement>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { index } = cursor;
  const datum = index === null ? undefined : data[index];

  const isRtl = () => plot.current !== null && getComputedStyle(plot.current).direction === 'rtl';

  const onKeyDown = (event: KeyboardEvent) => {
    const last = data.length - 1;
    const { key } = event;
    const forward = key === 'ArrowDown' || key === (isRtl() ? 'ArrowLeft' : 'ArrowRight');
    const back = key === 'ArrowUp' || key === (isRtl() ? 'ArrowRight' : 'ArrowLeft');
    let next: number | null | undefined;
    if (forward) next = index === null ? 0 : Math.min(last, index + 1);
    else if (back) next = index === null ? last : Math.max(0, index - 1);
    else if (key === 'Home') next = 0;
    else if (key === 'End') next = last;
    else if (key === 'Escape' && index !== null) next = null;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    cursor.point(next, 'keyboard');
  };

  const onPointer = (event: PointerEvent) => {
    if (!plot.current || tooltip.current?.contains(event.target as Node)) return;
    const box = plot.current.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const x = (event.clientX - box.left) / box.width;
    const point = { x: isRtl() ? 1 - x : x, y: (event.clientY - box.top) / box.height, aspect: box.width / box.height };
    cursor.point(hit(point), 'pointer');
  };

  return (
    // The role gives the arrow keys to the page; no element stands for a widget that walks through data.
    <div
      ref={plot}
      role="application"
      aria-label={name}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the chart
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => cursor.by === 'pointer' && cursor.point(null, 'pointer')}
      onBlur={() => cursor.by === 'keyboard' && cursor.point(null, 'keyboard')}
      className={classes('relative rounded-sm', className)}
    >
      <span id={hintId} hidden>
        {t('hint')}
      </span>
      {children}
      <LiveRegion>{datum && cursor.by === 'keyboard' ? datumText(datum) : ''}</LiveRegion>
      {datum && index !== null && tooltipStyle && (
        <div
          ref={tooltip}
          role="tooltip"
          style={tooltipStyle(index)}
          className="a2b-fade absolute z-10 w-56 max-w-full rounded border border-line-strong bg-panel p-3 text-start text-sm shadow-pop"
        >
          <p className="mb-1 font-medium text-strong">
            <DataText>{datum.label}</DataText>
          </p>
          {datum.values.map((value) => (
            <p key={value.key} className="flex min-w-0 items-center gap-2">
              {value.slot && <Swatch slot={value.slot} />}
              <span className="min-w-0 grow text-body">
                <DataText truncate>{value.name}</DataText>
              </span>
              <span className="a2b-num whitespace-nowrap text-strong">{value.text}</span>
            </p>
          ))}
          {datum.note && <p className="mt-1 text-xs text-subtle">{datum.note}</p>}
        </div>
      )}
    </div>
  );
}
