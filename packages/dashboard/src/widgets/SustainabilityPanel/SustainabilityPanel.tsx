import type { ImpactOptions, ImpactResult, RangeText } from '@aim2balance/client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { EmptyNote } from '../../components/EmptyNote.js';
import { ErrorNote } from '../../components/ErrorNote.js';
import { ImpactSkeleton } from '../../components/sustainability/ImpactSkeleton.js';
import type { MethodSection } from '../../components/sustainability/metrics.js';
import { restorationFacts } from '../../components/sustainability/restoration-facts.js';
import type { TrendPoint } from '../../components/sustainability/trend-columns.js';
import { WidgetBoundary } from '../../components/WidgetBoundary.js';
import { useDashboard } from '../../hooks/DashboardContext.js';
import { joinImpactOptions } from '../../hooks/impact-options.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useImpact } from '../../hooks/useImpact.js';
import { useUsageSummary } from '../../hooks/useUsageSummary.js';
import { common } from '../../messages/common/index.js';
import { panel } from '../../messages/sustainability/panel/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { Widget } from '../../Widget.js';

const loadView = () => import('./ImpactView.js');
const ImpactView = lazy(loadView);
const MethodDialog = lazy(() => import('./MethodDialog.js'));

export interface SustainabilityPanelProps {
  /** Figures of the host (`estimateImpact`, `mergeImpact`); then nothing is fetched. */
  data?: ImpactResult;
  /** Periods of the host, oldest first; with `data` alone there is no trend. */
  trend?: readonly TrendPoint[];
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
  /** Electricity grid: a key of `electricityMixes` such as `EU` or `DEU`. @defaultValue where each provider's data centres are assumed to be */
  zone?: string;
  /** EUR that the restoration partner asks for a square metre. @defaultValue a stand-in that is labelled as one */
  eurPerM2?: number;
  /** What that price is based on, e.g. `average 2023–2025, recalculated 2025-11-18`. */
  priceBasis?: string;
  /** Where the partner publishes it; https. */
  priceUrl?: string;
  /** Who does the restoration work. */
  partner?: string;
  /** Whether the account pays; one that does not is shown what a fee would do. @defaultValue whether a fee accrued */
  payer?: boolean;
  /** Further options of the estimate: own tables, weights, comparisons. @defaultValue those of the provider above */
  impact?: ImpactOptions;
}

/**
 * Estimated CO2e, electricity and water of AI use with their ranges, by model and over time, and, apart from them, what
 * the fee funds. The method is one click away.
 */
export function SustainabilityPanel(props: SustainabilityPanelProps) {
  const t = useMessages(panel);
  return (
    <Widget title={t('title')}>
      <Panel {...props} />
    </Widget>
  );
}

function Panel(props: SustainabilityPanelProps) {
  const { data, trend, range, payer, priceUrl } = props;
  const t = useMessages(panel);
  const { reportError, impact: base } = useDashboard();
  const impactOptions = joinImpactOptions(base, estimateOptions(props));
  const options = { ...(impactOptions && { impact: impactOptions }), ...(range && { range }) };
  const query = useImpact({ data, ...options });
  const period = useAnswerRange(query.data);
  const [section, setSection] = useState<MethodSection | null>(null);
  const [dialogAsked, setDialogAsked] = useState(false);
  const explain = (where: MethodSection) => {
    setDialogAsked(true);
    setSection(where);
  };
  // The view's code comes while the figures are on their way.
  useEffect(() => {
    loadView().catch(reportError);
  }, [reportError]);
  // The summary knows the fee that was booked, and whether a price is missing; another widget mostly asked for it already.
  const { data: summary } = useUsageSummary({ enabled: data === undefined, ...(range && { range }) });
  const sameRange = useAnswerRange(summary) === period;
  const facts =
    query.data &&
    restorationFacts(query.data, {
      payer,
      eurPerM2: impactOptions?.restoration?.eurPerM2,
      ...(sameRange && {
        bookedFeeEur: summary?.costParts?.fee,
        unpriced: (summary?.unpricedRequests ?? 0) > 0,
      }),
    });
  return (
    <>
      <QueryWidget
        title={t('title')}
        query={query}
        givenByHost={data !== undefined}
        actions={
          <Button look="quiet" size="small" icon="info" disabled={!query.data} onClick={() => explain('overview')}>
            {t('method')}
          </Button>
        }
        isEmpty={isEmpty}
        empty={<EmptyNote title={t('emptyTitle')} hint={t('emptyHint')} />}
        skeleton={<ImpactSkeleton />}
      >
        {(impact) =>
          facts && (
            <Suspense fallback={<ImpactSkeleton />}>
              <ImpactView
                impact={impact}
                facts={facts}
                period={period}
                trend={trend}
                trendQuery={data === undefined ? options : null}
                onExplain={explain}
              />
            </Suspense>
          )
        }
      </QueryWidget>
      {dialogAsked && query.data && facts && (
        <WidgetBoundary
          fallback={(error, reset) => (
            <FailedDialog
              error={error}
              onClose={() => {
                setSection(null);
                setDialogAsked(false);
                reset();
              }}
            />
          )}
        >
          <Suspense fallback={null}>
            <MethodDialog
              impact={query.data}
              facts={facts}
              options={impactOptions ?? {}}
              priceUrl={priceUrl}
              period={period}
              section={section}
              onClose={() => setSection(null)}
            />
          </Suspense>
        </WidgetBoundary>
      )}
    </>
  );
}

/** Stands for the method when its code did not come, as after a deployment took it away: the figures stay. */
function FailedDialog({ error, onClose }: { error: unknown; onClose: () => void }) {
  const t = useMessages(panel);
  const c = useMessages(common);
  const { reportError } = useDashboard();
  useEffect(() => reportError(error), [reportError, error]);
  return (
    <Dialog open title={t('method')} closeLabel={c('close')} onClose={onClose}>
      <ErrorNote title={c('errorTitle')} detail={c('errorUnexpected')} retryLabel={c('retry')} />
    </Dialog>
  );
}

/** Nothing was used, and the operator reports nothing either. */
function isEmpty({ coverage, co2e, energy, water }: ImpactResult): boolean {
  const reported = [co2e, energy, water].some(({ origin, central }) => origin === 'server' && central > 0);
  return coverage.tokensTotal === 0 && !reported;
}

/** The host's options as those of the estimate; each prop wins over `impact`. `undefined` where it gave none. */
function estimateOptions(props: SustainabilityPanelProps): ImpactOptions | undefined {
  const { zone, eurPerM2, partner, priceBasis, impact } = props;
  const restoration = {
    ...impact?.restoration,
    ...(eurPerM2 !== undefined && { eurPerM2 }),
    ...(partner !== undefined && { partner }),
    ...(priceBasis !== undefined && { priceBasis }),
  };
  const options: ImpactOptions = { ...impact, ...(zone !== undefined && { zone }) };
  if (Object.keys(restoration).length > 0) options.restoration = restoration;
  return Object.keys(options).length > 0 ? options : undefined;
}
