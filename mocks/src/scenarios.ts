import type { HttpHandler } from 'msw';
import { createHandlers, type MockOptions } from './handlers/createHandlers.js';
import { createWorld } from './world/createWorld.js';
import { checkWorldOptions, type WorldOptions } from './world/options.js';
import type { WorldScenario } from './world/profiles.js';

export interface ScenarioOptions extends MockOptions, Pick<WorldOptions, 'seed' | 'now' | 'days'> {}

interface ScenarioSpec {
  /** One sentence for the reader of a list of scenarios. */
  readonly about: string;
  /** @defaultValue 'ok' */
  readonly world?: WorldScenario;
  readonly options?: MockOptions;
}

const specs = {
  ok: {
    about:
      'An account in daily use: 62 % of the last top-up left, five providers, five projects and calls without one.',
  },
  low: { about: 'Less than a fifth of the last top-up is left.', world: 'low' },
  critical: { about: 'Three percent of the last top-up are left.', world: 'critical' },
  empty: { about: 'A new account: zeros and empty lists.', world: 'empty' },
  overdrawn: { about: 'About EUR 4.20 below zero: metered usage is always recorded.', world: 'overdrawn' },
  pendingTopUp: { about: 'A payment is pending and calls in flight hold credits.', world: 'pendingTopUp' },
  autoRefill: { about: 'The wallet is refilled automatically every month.', world: 'autoRefill' },
  dualCurrency: { about: 'The balance in EUR with its value in USD.', world: 'dualCurrency' },
  expiringGrants: { about: 'Some of the credits expire, the first of them in six days.', world: 'expiringGrants' },
  unpriced: { about: 'The price of some calls is not known: every total is "at least".', world: 'unpriced' },
  heavy: { about: 'Sixty projects, tens of thousands of calls in a year.', world: 'heavy' },
  oneSlice: { about: 'One project, one provider, one model.', world: 'oneSlice' },
  allZero: { about: 'Calls without a token: rows of zeros.', world: 'allZero' },
  hostileNames: {
    about: 'Names that look like markup, keys, formulas, or run from right to left.',
    world: 'hostileNames',
  },
  decimalStrings: { about: 'Money on the wire as decimal strings.', options: { decimalStrings: true } },
  level1: { about: 'A backend that speaks level 1 of the contract and refuses the rest.', options: { level: 1 } },
  level1Bare: { about: 'Level 1, and pages are bare arrays.', options: { level: 1, bareArrays: true } },
  dstMonth: {
    about: 'Calls around the clock, through every change of the clocks in the last 230 days.',
    world: 'dstMonth',
  },
  huge: { about: 'Hundreds of billions of tokens and a million EUR a month.', world: 'huge' },
  tiny: { about: 'Costs far below a cent.', world: 'tiny' },
  serverImpact: { about: 'The backend measures its own footprint.', options: { measuresImpact: true } },
  loading: { about: 'No answer ever comes.', options: { latency: 'infinite' } },
  slow: { about: 'Each answer takes 0.4 to 1.2 s.', options: { latency: [400, 1200] } },
  serverError: { about: 'Every answer is a 500.', options: { fail: 'serverError' } },
  unavailable: { about: 'Every answer is a 503 with Retry-After.', options: { fail: 'unavailable' } },
  unauthorized: { about: 'Every credential is refused.', options: { fail: 'unauthorized' } },
  forbidden: { about: 'The account may see nothing.', options: { fail: 'forbidden' } },
  rateLimited: { about: 'Every answer is a 429 with Retry-After.', options: { fail: 'rateLimited' } },
  offline: { about: 'The network is down.', options: { fail: 'offline' } },
  flaky: {
    about: 'The first request to each address fails with a 503, the next is answered.',
    options: { fail: 'unavailable', failTimes: 1 },
  },
  partialOutage: {
    about: 'The breakdowns fail, everything else is answered.',
    options: { fail: { usageBreakdown: 'serverError' } },
  },
  malformed: { about: 'Answers break the contract.', options: { fail: 'malformed' } },
  gatewayPage: { about: 'A gateway answers with its HTML page.', options: { fail: 'gatewayPage' } },
  legacyError: { about: 'Errors as older backends write them.', options: { fail: 'legacyError' } },
} satisfies Record<string, ScenarioSpec>;

export type ScenarioName = keyof typeof specs;

export const scenarioNames = Object.keys(specs) as ScenarioName[];

/** What each scenario is about, in one sentence. */
export const scenarioNotes = Object.fromEntries(scenarioNames.map((name) => [name, specs[name].about])) as Readonly<
  Record<ScenarioName, string>
>;

function handlersOf(spec: ScenarioSpec, { seed, now, days, ...options }: ScenarioOptions): HttpHandler[] {
  const given: WorldOptions = {
    scenario: spec.world ?? 'ok',
    ...(seed !== undefined && { seed }),
    ...(now !== undefined && { now }),
    ...(days !== undefined && { days }),
  };
  checkWorldOptions(given);
  return createHandlers({ world: () => createWorld(given), ...options, ...spec.options });
}

/** The handlers of each named scenario: `server.use(...scenarios.serverError())`. */
export const scenarios = Object.fromEntries(
  scenarioNames.map((name) => [name, (options: ScenarioOptions = {}) => handlersOf(specs[name], options)]),
) as Readonly<Record<ScenarioName, (options?: ScenarioOptions) => HttpHandler[]>>;

const mount = (name: ScenarioName) => `/__mock__/${name}`;

/** Base URL of a client that lives in a scenario while {@link allScenarios} are mounted. */
export function scenarioUrl(name: ScenarioName, origin: string = globalThis.location?.origin ?? ''): string {
  return origin + mount(name);
}

/**
 * Every scenario at once, each under its own base path (`/__mock__/<name>`), so that several clients on one page live
 * in different ones. Paths that no endpoint has are left unanswered.
 */
export function allScenarios(options: Omit<ScenarioOptions, 'baseUrl' | 'world'> = {}): HttpHandler[] {
  return scenarioNames.flatMap((name) =>
    scenarios[name]({ unknownPaths: 'leave', ...options, baseUrl: `*${mount(name)}` }).map((handler) =>
      passOver(handler, `${mount(name)}/`),
    ),
  );
}

/**
 * Lets a handler see only addresses that contain `path`. MSW copies a request and reads its cookies for each handler
 * before it compares the path: with hundreds of handlers that was most of the time of every request of a page.
 */
function passOver(handler: HttpHandler, path: string): HttpHandler {
  const run = handler.run.bind(handler);
  handler.run = async (exchange) => (exchange.request.url.includes(path) ? run(exchange) : null);
  return handler;
}
