export { SERVICE_TOKEN } from './handlers/accounts.js';
export { createHandlers, type MockOptions } from './handlers/createHandlers.js';
export type { Failure } from './handlers/failures.js';
export { endWaiting, type Latency } from './handlers/latency.js';
export {
  allScenarios,
  type ScenarioName,
  type ScenarioOptions,
  scenarioNames,
  scenarioNotes,
  scenarios,
  scenarioUrl,
} from './scenarios.js';
export { createWorld } from './world/createWorld.js';
export type { WorldOptions } from './world/options.js';
export type { WorldScenario } from './world/profiles.js';
export type { LedgerEntry, MockEvent, MutableWorld, NanoParts, WalletExtras, World } from './world/types.js';
