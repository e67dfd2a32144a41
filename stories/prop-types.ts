import pages from '../packages/client/src/pages.ts?raw';
import billing from '../packages/contract/src/billing.ts?raw';
import pagination from '../packages/contract/src/pagination.ts?raw';
import range from '../packages/contract/src/range.ts?raw';
import usage from '../packages/contract/src/usage.ts?raw';
import user from '../packages/contract/src/user.ts?raw';
import trend from '../packages/dashboard/src/components/sustainability/trend-columns.ts?raw';
import client from '../packages/dashboard/src/queries/client.ts?raw';
import lowBalance from '../packages/dashboard/src/wallet/useLowBalance.ts?raw';
import topUp from '../packages/dashboard/src/wallet/useTopUp.ts?raw';
import impact from '../packages/impact/src/types.ts?raw';
import { declarationsOf } from './declarations.js';

/** The types that props name, as their sources declare them. */
export const propTypes = declarationsOf([
  pagination,
  pages,
  range,
  usage,
  user,
  billing,
  trend,
  client,
  lowBalance,
  topUp,
  impact,
]);
