import { type CatalogModel, catalog, embeddingModel, everydayProjects, hostileTexts, manyProjects } from './catalog.js';

/** Where the balance stands at the end of the world. */
export type Health =
  /** What is left of the last top-up, 0 to 1. */
  | { share: number }
  /** EUR below zero. */
  | { overdrawnEur: number }
  /** No top-up and no usage yet. */
  | 'none';

/** What a world is made of. */
export interface Profile {
  /** Days of history; an account that is new has none. */
  days: number;
  /** More days than that are not made, whatever is asked for. */
  maxDays: number;
  /** Mean of a working day; weekends have a third. */
  callsPerDay: number;
  /** Every hour of every day is the same: no nights, no weekends. */
  aroundTheClock: boolean;
  projects: readonly (string | null)[];
  models: readonly CatalogModel[];
  /** Median tokens of a call. */
  inputTokens: number;
  outputTokens: number;
  /** Share of the calls whose price is not known. */
  unpricedShare: number;
  health: Health;
  autoRefill: boolean;
  secondaryCurrency: boolean;
  expiringGrants: boolean;
  reserved: boolean;
  pendingTopUp: boolean;
}

const everyday: Profile = {
  days: 120,
  maxDays: Number.POSITIVE_INFINITY,
  callsPerDay: 36,
  aroundTheClock: false,
  projects: everydayProjects,
  models: catalog,
  inputTokens: 4200,
  outputTokens: 620,
  unpricedShare: 0,
  health: { share: 0.62 },
  autoRefill: false,
  secondaryCurrency: true,
  expiringGrants: false,
  reserved: false,
  pendingTopUp: false,
};

const profile = (changes: Partial<Profile>): Profile => ({ ...everyday, ...changes });

const hostileModels = hostileTexts.map((text, index): CatalogModel => {
  const priced = catalog[index % catalog.length] as CatalogModel;
  return { ...priced, model: text, providerName: hostileTexts[(index + 3) % hostileTexts.length] ?? text };
});

/** The worlds there are, each with the one thing it is about. */
export const profiles = {
  ok: everyday,
  /** A fifth of the balance is left. */
  low: profile({ health: { share: 0.18 } }),
  /** Next to nothing is left. */
  critical: profile({ health: { share: 0.03 } }),
  /** A new account: zeros and empty lists. */
  empty: profile({ days: 0, maxDays: 0, health: 'none', secondaryCurrency: false }),
  /** Usage went on after the balance was spent. */
  overdrawn: profile({ health: { overdrawnEur: 4.2 } }),
  /** A payment is on its way, and calls in flight hold credits. */
  pendingTopUp: profile({ health: { share: 0.07 }, pendingTopUp: true, reserved: true }),
  autoRefill: profile({ autoRefill: true }),
  dualCurrency: profile({ secondaryCurrency: true }),
  /** Some of the credits expire. */
  expiringGrants: profile({ expiringGrants: true }),
  /** The price of some calls is not known. */
  unpriced: profile({ unpricedShare: 0.12 }),
  /** Sixty projects and hundreds of calls a day, for a year. */
  heavy: profile({
    days: 365,
    callsPerDay: 90,
    projects: manyProjects,
    inputTokens: 9000,
    outputTokens: 1200,
    autoRefill: true,
    health: { share: 0.48 },
  }),
  /** One project, one model, one provider. */
  oneSlice: profile({ projects: ['Customer support'], models: catalog.slice(0, 1), callsPerDay: 6 }),
  /** Calls without a single token. */
  allZero: profile({ inputTokens: 0, outputTokens: 0, callsPerDay: 3, health: { share: 1 } }),
  /** Names that look like markup, keys, formulas or run from right to left. */
  hostileNames: profile({ projects: [...hostileTexts, null], models: hostileModels, callsPerDay: 30 }),
  /**
   * Calls around the clock, so that the hours which a change of the clocks skips and repeats can be told from others.
   * Summer time lasts 31 weeks: whenever the world is made, its history has a change.
   */
  dstMonth: profile({ callsPerDay: 96, aroundTheClock: true, days: 230 }),
  /** Trillions of tokens and millions of EUR; a JSON number holds EUR 8,388,608 to the nano-EUR. */
  huge: profile({ maxDays: 150, callsPerDay: 12, inputTokens: 700_000_000, outputTokens: 190_000_000 }),
  /** Costs far below a cent. */
  tiny: profile({
    models: [embeddingModel],
    inputTokens: 22,
    outputTokens: 0,
    callsPerDay: 4,
    days: 45,
    health: { share: 1 },
  }),
} satisfies Record<string, Profile>;

export type WorldScenario = keyof typeof profiles;
