import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Grid, GridItem } from './components/Grid.js';
import { HeadingLevel } from './components/heading-level.js';
import { Root } from './components/Root.js';
import { Tabs } from './components/Tabs.js';
import { WidgetFrame } from './components/WidgetFrame.js';
import { usage } from './messages/usage/index.js';
import { useMessages } from './messages/useMessages.js';
import { wallet as walletMessages } from './messages/wallet/index.js';
import { HistorySkeleton } from './wallet/HistorySkeleton.js';
import { DateRangeFilter } from './widgets/DateRangeFilter/index.js';
import { ModelBreakdownChart } from './widgets/ModelBreakdownChart/index.js';
import { ProjectBreakdownChart } from './widgets/ProjectBreakdownChart/index.js';
import { ProviderBreakdownChart } from './widgets/ProviderBreakdownChart/index.js';
import { SustainabilityPanel, type SustainabilityPanelProps } from './widgets/SustainabilityPanel/index.js';
import { UsageLogTable } from './widgets/UsageLogTable/index.js';
import { UsageSummary } from './widgets/UsageSummary/index.js';
import { UsageTrendChart } from './widgets/UsageTrendChart/index.js';
import { WalletCard, type WalletCardProps } from './widgets/WalletCard/index.js';

/** Behind a tab: most readers never open it. */
const BillingTab = lazy(async () => ({ default: (await import('./wallet/BillingTab.js')).BillingTab }));

export const dashboardTabs = ['overview', 'log', 'billing', 'sustainability'] as const;
export type DashboardTab = (typeof dashboardTabs)[number];

export interface DashboardProps extends Omit<WalletCardProps, 'data' | 'onViewHistory'> {
  /** Everything on one page, or behind tabs. @defaultValue 'page' */
  layout?: 'page' | 'tabs';
  /** Heading of the whole; `null` for none. @defaultValue from the messages */
  title?: string | null;
  /** Footprint and restoration: settings of the panel, or `false` for none. */
  sustainability?: Omit<SustainabilityPanelProps, 'data' | 'trend' | 'range'> | false;
  /** The chosen tab, when the host holds it. @defaultValue the overview at first, then what the reader chooses */
  tab?: DashboardTab;
  /** Called when the reader chooses a tab. */
  onTabChange?: (tab: DashboardTab) => void;
  /** Keeps the log's page, order and filters in the URL: `true` as `log.page`…, a text as another prefix. */
  urlState?: boolean | string;
}

/** All widgets under one date range; its columns follow the width of its container. */
export function Dashboard({
  layout = 'page',
  title,
  sustainability = {},
  tab,
  onTabChange,
  urlState = false,
  ...wallet
}: DashboardProps) {
  const t = useMessages(usage);
  const [ownTab, setOwnTab] = useState<DashboardTab>('overview');
  const heading = title === undefined ? t('dashboardTitle') : title;
  const parts: Record<DashboardTab, () => ReactNode> = {
    overview: () => <Overview wallet={wallet} {...(layout === 'tabs' && { onViewHistory: () => choose('billing') })} />,
    log: () => <UsageLogTable urlState={urlState} />,
    billing: () => (
      <Suspense fallback={<BillingSkeleton />}>
        <BillingTab />
      </Suspense>
    ),
    sustainability: () => (sustainability === false ? null : <SustainabilityPanel {...sustainability} />),
  };
  const labels = {
    overview: t('tabOverview'),
    log: t('tabLog'),
    billing: t('tabBilling'),
    sustainability: t('tabSustainability'),
  };
  function choose(next: DashboardTab) {
    setOwnTab(next);
    onTabChange?.(next);
  }
  return (
    <Root>
      <div className="a2b-contain">
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            {heading === null ? <span /> : <h2 className="text-xl font-semibold text-strong">{heading}</h2>}
            <DateRangeFilter />
          </div>
          <HeadingLevel.Provider value={heading === null ? 2 : 3}>
            {layout === 'tabs' ? (
              <Tabs
                label={t('tabs')}
                value={tab ?? ownTab}
                onValueChange={choose}
                items={dashboardTabs
                  .filter((name) => name !== 'sustainability' || sustainability !== false)
                  .map((name) => ({ value: name, label: labels[name], content: parts[name] }))}
              />
            ) : (
              <div className="flex flex-col gap-4">
                {parts.overview()}
                {parts.log()}
                {parts.sustainability()}
              </div>
            )}
          </HeadingLevel.Provider>
        </div>
      </div>
    </Root>
  );
}

function BillingSkeleton() {
  const t = useMessages(walletMessages);
  return (
    <WidgetFrame title={t('historyTitle')} busy>
      <HistorySkeleton />
    </WidgetFrame>
  );
}

interface OverviewProps {
  wallet: WalletCardProps;
  onViewHistory?: () => void;
}

function Overview({ wallet, onViewHistory }: OverviewProps) {
  return (
    <Grid>
      <GridItem span={4}>
        <WalletCard {...wallet} {...(onViewHistory && wallet.historyHref === undefined && { onViewHistory })} />
      </GridItem>
      <GridItem span={8}>
        <UsageSummary />
      </GridItem>
      <GridItem span={12}>
        <UsageTrendChart />
      </GridItem>
      <GridItem span={5}>
        <ProviderBreakdownChart />
      </GridItem>
      <GridItem span={7}>
        <ProjectBreakdownChart />
      </GridItem>
      <GridItem span={12}>
        <ModelBreakdownChart />
      </GridItem>
    </Grid>
  );
}
