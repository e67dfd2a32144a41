import type { ImpactResult, Metric } from '@aim2balance/client/impact';
import type { ChartDatum } from '../ChartPlot.js';

/** A period of the trend with its figures; `null` where nothing is known of it, which is not zero. */
export interface TrendPoint {
  /** `YYYY-MM-DD`, the first and the last day. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  /** Not over yet. */
  readonly open: boolean;
  readonly impact: ImpactResult | null;
}

/** Texts the columns are made of. */
export interface TrendTexts {
  metric: string;
  likely: string;
  noFigure: string;
  soFar: string;
  period(point: TrendPoint): string;
  shortPeriod(point: TrendPoint): string;
  shorter(days: number): string;
  methodChanged(method: string): string;
  reported: string;
  /** Figure and likely range as shown. */
  figure(impact: ImpactResult): { central: string; range: string };
}

export interface TrendColumn extends ChartDatum {
  readonly shortLabel: string;
  readonly amount: number | null;
  readonly open: boolean;
  /** The method from here on, where it is another one than before. */
  readonly newMethod: string | null;
  readonly figure: { readonly central: string; readonly range: string };
}

/** What a figure was made with: figures of two methods do not compare. */
export function methodOf(impact: ImpactResult, metric: Metric, reported: string): string {
  if (impact[metric].origin === 'server') return impact.server?.methodology ?? reported;
  return `${impact.methodVersion} (${impact.dataVersion})`;
}

/** The columns of a trend, with a mark where the method changes. */
export function trendColumns(points: readonly TrendPoint[], metric: Metric, texts: TrendTexts): TrendColumn[] {
  const usual = Math.max(...points.map(({ days }) => days));
  let method: string | null = null;
  return points.map((point): TrendColumn => {
    const { impact } = point;
    const own = impact && methodOf(impact, metric, texts.reported);
    const newMethod = own !== null && method !== null && own !== method ? own : null;
    method = own ?? method;
    const figure = impact ? texts.figure(impact) : { central: texts.noFigure, range: texts.noFigure };
    const notes = [
      point.open && texts.soFar,
      point.days < usual && texts.shorter(point.days),
      newMethod !== null && texts.methodChanged(newMethod),
    ].filter((note) => typeof note === 'string');
    return {
      key: point.firstDay,
      label: texts.period(point),
      shortLabel: texts.shortPeriod(point),
      amount: impact ? impact[metric].central : null,
      open: point.open || point.days < usual,
      newMethod,
      figure,
      values: [
        { key: 'central', name: texts.metric, text: figure.central },
        ...(figure.range === figure.central ? [] : [{ key: 'likely', name: texts.likely, text: figure.range }]),
      ],
      ...(notes.length > 0 && { note: notes.join('; ') }),
    };
  });
}
