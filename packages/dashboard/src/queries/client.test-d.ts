import type { Aim2BalanceClient } from '@aim2balance/client';
import { expectTypeOf, test } from 'vitest';
import type { DashboardClient } from './client.js';

test('a client of createClient drives the dashboard', () => {
  expectTypeOf<Aim2BalanceClient>().toExtend<DashboardClient>();
});
