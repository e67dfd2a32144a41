import { type Aim2BalanceClient, type ClientOptions } from '@aim2balance/client';
import { type ScenarioName } from '@aim2balance/mocks';
/**
 * A client that lives in a scenario of the mocks, as an account of its own: what it pays or how often it failed is not
 * seen by others. It neither retries nor times out, so that each state shows at once and stays.
 */
export declare function scenarioClient(scenario: ScenarioName, options?: Partial<ClientOptions>): Aim2BalanceClient;
