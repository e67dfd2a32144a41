import type { RangeText, UsageSummary as Summary } from '@aim2balance/client';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { LiveRegion } from '../../components/LiveRegion.js';
import { Skeleton } from '../../components/Skeleton.js';
import { StatTile } from '../../components/StatTile.js';
import { answerRange, useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useDateRange, useRangeLabel } from '../../hooks/useDateRange.js';
import { useUsageSummary } from '../../hooks/useUsageSummary.js';
import { common } from '../../messages/common/index.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { finite } from '../../usage/amount.js';
import { averageCost } from '../../usage/average-cost.js';
import { changeOf } from '../../usage/change.js';
import { toReceipt } from '../../usage/receipt.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';
import { CostReceipt } from './CostReceipt.js';
import { useRangeAnnouncement } from './useRangeAnnouncement.js';

export interface UsageSummaryProps {
  /** Summary of the host; then nothing is fetched. */
  data?: Summary;
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
}

/** Totals of a range, each against the period before; the parts of the cost one click away. */
export function UsageSummary(props: UsageSummaryProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('summaryTitle')}>
      <SummaryTiles {...props} />
    </Widget>
  );
}

function SummaryTiles({ data, range }: UsageSummaryProps) {
  const t = useMessages(usage);
  const tCommon = useMessages(common);
  const { format } = useUsageWords();
  const [receiptOpen, setReceiptOpen] = useState(false);
  const shared = useDateRange();
  const toLabel = useRangeLabel();
  const query = useUsageSummary({ data, ...(range && { range }) });
  const summary = query.data;
  const asked = useAnswerRange(summary);
  const echoed = summary?.range && format.dateRange(summary.range.from, summary.range.to);
  const label = asked ?? echoed ?? null;
  // While the first answer is on its way, the range it was asked for.
  const wanted = toLabel(range ?? shared.range);
  // A month that is not over is held against as many days of the one before, and says so.
  const comparison = label !== null && summary?.previous ? comparisonOf(answerRange(summary)) : null;
  const receipt = summary?.costParts ? toReceipt(summary.costParts, summary.totalCost) : null;
  const announcement = useRangeAnnouncement(query.isPlaceholderData ? undefined : summary, label);
  return (
    <>
      <QueryWidget
        title={t('summaryTitle')}
        description={
          comparison === null ? (label ?? (data === undefined ? wanted : null)) : `${label}, ${t(comparison)}`
        }
        query={query}
        givenByHost={data !== undefined}
        actions={
          receipt && (
            <Button look="quiet" size="small" icon="info" onClick={() => setReceiptOpen(true)}>
              {t('receipt')}
            </Button>
          )
        }
        // Zeros are an answer here: the tiles say "0" and keep their place.
        isEmpty={() => false}
        empty={null}
        skeleton={<TilesSkeleton />}
      >
        {(shown) => <Tiles summary={shown} />}
      </QueryWidget>
      <LiveRegion>{announcement}</LiveRegion>
      {receipt && summary?.costParts && (
        <Dialog
          open={receiptOpen}
          title={t('receiptTitle')}
          closeLabel={tCommon('close')}
          onClose={() => setReceiptOpen(false)}
        >
          <CostReceipt
            receipt={receipt}
            exchangeRate={summary.costParts.exchangeRate ?? null}
            listCurrency={summary.costParts.currency}
            currency={summary.currency}
            rangeLabel={label}
          />
        </Dialog>
      )}
    </>
  );
}

function comparisonOf(range: RangeText | undefined): 'comparedMtd' | 'comparedYtd' | null {
  return range === 'mtd' ? 'comparedMtd' : range === 'ytd' ? 'comparedYtd' : null;
}

function Tiles({ summary }: { summary: Summary }) {
  const { t, format } = useUsageWords();
  const { totalTokens, totalCost, totalRequests, inputTokens, outputTokens, cachedInputTokens, previous } = summary;
  const currency = { currency: summary.currency ?? 'EUR' };
  const unpriced = finite(summary.unpricedRequests) ?? 0;
  const cost = format.total(totalCost, currency);
  const average = averageCost(summary);
  const split =
    inputTokens !== undefined && outputTokens !== undefined
      ? cachedInputTokens
        ? t('inputCachedOutput', {
            input: format.compact(inputTokens),
            cached: format.compact(cachedInputTokens),
            output: format.compact(outputTokens),
          })
        : t('inputOutput', { input: format.compact(inputTokens), output: format.compact(outputTokens) })
      : null;
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-5 cq-sm:grid-cols-2 cq-lg:grid-cols-4">
      <StatTile
        label={t('totalTokens')}
        value={format.integer(finite(totalTokens))}
        detail={<Details lines={[changeText(totalTokens, previous?.totalTokens), split]} />}
      />
      <StatTile
        label={t('totalCost')}
        value={unpriced > 0 ? t('atLeast', { amount: cost }) : cost}
        detail={
          <Details
            lines={[
              unpriced > 0 ? t('unpriced', { count: unpriced }) : null,
              changeText(totalCost, previous?.totalCost),
            ]}
          />
        }
      />
      {totalRequests !== undefined && (
        <StatTile
          label={t('requests')}
          value={format.integer(totalRequests)}
          detail={<Details lines={[changeText(totalRequests, previous?.totalRequests)]} />}
        />
      )}
      {totalRequests !== undefined && (
        <StatTile
          label={t('averageCost')}
          value={totalRequests === 0 ? '–' : format.cost(average, currency)}
          detail={totalRequests === 0 && t('logEmptyTitle')}
        />
      )}
    </dl>
  );

  function changeText(now: number, before: number | undefined): string | null {
    const change = changeOf(finite(now), finite(before));
    if (change === null) return null;
    if (change.kind === 'same') return t('changeNone');
    if (change.kind === 'from-nothing') return t('changeFromNothing');
    const percent = format.percent(change.percent);
    return change.kind === 'up' ? t('changeUp', { percent }) : t('changeDown', { percent });
  }
}

function Details({ lines }: { lines: (string | null)[] }) {
  const shown = lines.filter((line): line is string => line !== null);
  return shown.map<ReactNode>((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}

function TilesSkeleton() {
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-5 cq-sm:grid-cols-2 cq-lg:grid-cols-4">
      {['tokens', 'cost', 'requests', 'average'].map((tile) => (
        <div key={tile} className="flex flex-col gap-1">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-8 w-40" />
          <Skeleton className="h-10 w-32" />
        </div>
      ))}
    </div>
  );
}
