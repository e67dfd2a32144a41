import { type Aim2BalanceClient, type ClientOptions, createClient } from '@aim2balance/client';
import { type ScenarioName, scenarioUrl } from '@aim2balance/mocks';

const NEVER_MS = 2 ** 31 - 1;
let clients = 0;

/**
 * A client that lives in a scenario of the mocks, as an account of its own: what it pays or how often it failed is not
 * seen by others. It neither retries nor times out, so that each state shows at once and stays.
 */
export function scenarioClient(scenario: ScenarioName, options: Partial<ClientOptions> = {}): Aim2BalanceClient {
  clients += 1;
  return createClient({
    baseUrl: scenarioUrl(scenario),
    token: `demo-${clients}`,
    timeZone: 'Europe/Berlin',
    timeout: NEVER_MS,
    totalTimeout: NEVER_MS,
    maxRetries: 0,
    ...options,
  });
}
