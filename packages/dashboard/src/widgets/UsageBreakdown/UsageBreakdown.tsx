import { Grid, GridItem } from '../../components/Grid.js';
import { Root } from '../../components/Root.js';
import { DateRangeFilter } from '../DateRangeFilter/index.js';
import { ModelBreakdownChart } from '../ModelBreakdownChart/index.js';
import { ProjectBreakdownChart } from '../ProjectBreakdownChart/index.js';
import { ProviderBreakdownChart } from '../ProviderBreakdownChart/index.js';
import { UsageLogTable } from '../UsageLogTable/index.js';
import { UsageSummary } from '../UsageSummary/index.js';
import { UsageTrendChart } from '../UsageTrendChart/index.js';

export interface UsageBreakdownProps {
  /** Shows the date range above. @defaultValue true */
  filter?: boolean;
  /** Keeps the log's page, order and filters in the URL: `true` as `log.page`…, a text as another prefix. */
  urlState?: boolean | string;
}

/** Everything about usage, under one date range. */
export function UsageBreakdown({ filter = true, urlState = false }: UsageBreakdownProps) {
  return (
    <Root>
      <div className="a2b-contain flex flex-col gap-4">
        {filter && (
          <div className="flex justify-end">
            <DateRangeFilter />
          </div>
        )}
        <Grid>
          <GridItem span={12}>
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
          <GridItem span={12}>
            <UsageLogTable urlState={urlState} />
          </GridItem>
        </Grid>
      </div>
    </Root>
  );
}
