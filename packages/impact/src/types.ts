/** A closed interval, `min` ≤ `max`, in the unit of its owner. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Who a figure comes from: the host's own server, or this estimator. */
export type Origin = 'server' | 'client';

/** One metric with its uncertainty; never a bare point. */
export interface Estimate {
  /** Middle of the range at central token weights, in `unit`. */
  central: number;
  /** Spread by what the method does not know: model size, data centre, token weights. */
  range: Range;
  /** `range` widened by how differently models are served in practice (factor 0.25 to 4 by default). */
  plausible: Range;
  unit: 'kWh' | 'L' | 'kgCO2e';
  origin: Origin;
}

/** CO2e, split by cause. A part is `null` where a server gave only the whole. */
export interface Co2eEstimate extends Estimate {
  /** From electricity, kgCO2e. */
  usage: Range | null;
  /** From making the hardware, the share of the time in use, kgCO2e. */
  embodied: Range | null;
}

/** Tokens of one model; a single request or the sum of many. */
export interface UsageRow {
  /** Model id as the host knows it: bare, dated, or with a vendor, Bedrock, Vertex or OpenRouter prefix. */
  model: string;
  /** Who served it; any common spelling. Left out: the maker of the matched model. */
  provider?: string;
  /** All tokens read, cached ones included. */
  inputTokens?: number;
  /** All tokens written, reasoning included where the provider counts it there. */
  outputTokens: number;
  /** The part of `inputTokens` that came from a prompt cache. */
  cachedInputTokens?: number;
  /** Reasoning tokens. Added to the output only for Google, the one provider here that reports them outside of it. */
  reasoningTokens?: number;
  requests?: number;
  /** Gross cost in EUR, fee included; the base of the restoration figure. */
  costEur?: number;
  /** Grid zone of this row (`DEU`, `EU`, …); wins over the option. */
  zone?: string;
}

/** Where a coefficient comes from; a key of `sources`. */
export type SourceId =
  | 'ecologits-0.11.2'
  | 'ecologits-0.9.3'
  | 'ecologits-0.9.0'
  | 'open-weights'
  | 'compar-ia'
  | 'own-estimate'
  | 'ember-2024'
  | 'uptime-2024'
  | 'input-weights'
  | 'ml-energy-3'
  | 'ademe-2026'
  | 'ecologits-calculator'
  | 'epa-equivalencies'
  | 'definition'
  | 'zerbst-afforestation'
  | 'operator';

/** A citation. */
export interface SourceRef {
  id: SourceId;
  title: string;
  /** `null` for what is defined here or given by the operator. */
  url: string | null;
  licence: string | null;
}

/** `published` by the maker, `estimated` by the source, `guessed` by us from a sibling model. */
export type FactorConfidence = 'published' | 'estimated' | 'guessed';

/** Size and speed of one model. */
export interface ModelFactor {
  readonly id: string;
  /** Key of the provider table. */
  readonly provider: string;
  readonly arch: 'dense' | 'moe';
  /** Billions of parameters held in memory. */
  readonly totalParams: number | Range;
  /** Billions of parameters used for one token. */
  readonly activeParams: number | Range;
  /** Output tokens per second, median over public endpoints; `null` when not known. */
  readonly tps: number | null;
  /** Seconds to the first token, likewise. */
  readonly ttft: number | null;
  /** Also reads or writes images or sound, which the method leaves out. */
  readonly multimodal: boolean;
  readonly source: SourceId;
  readonly confidence: FactorConfidence;
}

/** Data centre figures of one provider. */
export interface ProviderFactor {
  readonly id: string;
  /** Key of the grid table: where its machines are assumed to be. */
  readonly zone: string;
  /** Power usage effectiveness: electricity of the site per electricity of the servers. */
  readonly pue: number | Range;
  /** On-site cooling water, litres per kWh of the servers. */
  readonly wue: number | Range;
  readonly source: SourceId;
}

/** Per kWh taken from one electricity grid (location-based). */
export interface GridMix {
  readonly zone: string;
  /** kgCO2e per kWh. */
  readonly gwp: number;
  /** Litres of water per kWh generated, hydropower evaporation included. */
  readonly wue: number;
  /** kg Sb eq per kWh; `null` where no usable figure exists. */
  readonly adpe: number | null;
  /** Primary energy, MJ per kWh; `null` where no usable figure exists. */
  readonly pe: number | null;
  /** The water figure is the world's, for lack of one of the zone. */
  readonly wueIsWorldDefault: boolean;
  readonly source: SourceId;
}

export type FactorTable = Readonly<Record<string, ModelFactor>>;
export type ProviderTable = Readonly<Record<string, ProviderFactor>>;
export type MixTable = Readonly<Record<string, GridMix>>;

export type Metric = 'co2e' | 'energy' | 'water';

/** Something of daily life and what it costs of one metric. */
export interface EquivalentUnit {
  readonly id: string;
  readonly metric: Metric;
  /** kgCO2e, kWh or litres for one `unit`. */
  readonly perUnit: number;
  /** Where sources differ, the largest of them; else `perUnit`. */
  readonly perUnitMax: number;
  readonly unit: string;
  readonly source: SourceId;
  readonly year: number;
}

/** A total told in units of daily life. */
export interface Equivalent extends EquivalentUnit {
  /** How many units the central figure is; `null` below 0.05. Show two significant digits. */
  value: number | null;
  /** The same for the plausible range; show it beside the value. */
  range: Range;
  origin: Origin;
}

/** What the operator knows about fees and the restoration partner. */
export interface RestorationOptions {
  /** Fees of the period in EUR, as booked; wins over `grossEur`. */
  feeEur?: number;
  /** Gross spend of the period in EUR, fee included. Left out: the sum of `costEur` over the rows. */
  grossEur?: number;
  /** Fee on the net price; 0.025 by default. */
  feeRate?: number;
  /** Price of one square metre, from the partner's published calculation. Left out: a flagged placeholder. */
  eurPerM2?: number;
  /** Who does the work. */
  partner?: string;
  /** What `eurPerM2` is based on, e.g. `average 2023–2025, recalculated 2025-11-18`. */
  priceBasis?: string;
}

/** Area the fees pay for. A contribution beside the footprint: it is never subtracted from it. */
export interface Restoration {
  m2: number;
  /** Spread by the price; wide while the price is a placeholder. */
  range: Range;
  /** `null` where a server gave only the area. */
  feeEur: number | null;
  grossEur: number | null;
  feeRate: number;
  eurPerM2: number | null;
  /** The price is our stand-in, not the partner's. */
  placeholder: boolean;
  partner: string | null;
  priceBasis: string | null;
  /** Some rows had no cost, so the figure is a lower bound. */
  atLeast: boolean;
  origin: Origin;
  source: SourceId | null;
}

export interface ImpactOptions {
  /** `a2b-1` (default) weighs input and cached tokens; `ecologits-0.11` counts output only, bit-compatible. */
  profile?: 'a2b-1' | 'ecologits-0.11';
  /** Grid zone of all rows, or `provider` (default) for the provider's own. */
  zone?: string;
  /** Added to `impactFactors`; same ids win. */
  factors?: FactorTable;
  /** Added to `providers`; same ids win. */
  providers?: ProviderTable;
  /** Added to `electricityMixes`; same zones win. */
  mixes?: MixTable;
  /** Use measured speeds instead of the regression; they change monthly, so history would change with them. */
  useDeployment?: boolean;
  /** Widens `range` to `plausible`; { min: 0.25, max: 4 } by default. */
  servingUncertainty?: Range;
  /** Low, central, high weight of an uncached input token against an output token. */
  inputWeight?: readonly [number, number, number];
  /** The same for a cached input token. */
  cachedWeight?: readonly [number, number, number];
  /** Ids of `equivalents` to try before the usual ones, where they give a number between 0.05 and 1,000. */
  equivalents?: readonly string[];
  restoration?: RestorationOptions;
}

export type MatchConfidence = 'exact' | 'alias' | 'family' | 'prefix' | 'parsed-params' | 'class' | 'none';

export interface ModelMatch {
  /** A key of the factor table, `params:TOTAL/ACTIVE`, or `class:small|medium|large|unknown`. */
  id: string;
  confidence: MatchConfidence;
}

export interface TokenCount {
  /** All input, cached included. */
  input: number;
  cachedInput: number;
  /** All output, reasoning included. */
  output: number;
  total: number;
}

export interface ModelImpact {
  /** The id as given in the rows. */
  model: string;
  matchedId: string;
  confidence: MatchConfidence;
  /** Origin of the model's size. */
  source: SourceId;
  sizeConfidence: FactorConfidence;
  /** Billions. */
  totalParams: number | Range;
  activeParams: number | Range;
  providers: string[];
  zones: string[];
  tokens: TokenCount;
  /** `null` when no row said. */
  requests: number | null;
  energy: Estimate;
  water: Estimate;
  co2e: Co2eEstimate;
}

export interface Warning {
  code:
    | 'cached-exceeds-input'
    | 'electricity-mix-suspicious'
    | 'electricity-mix-wue-world'
    | 'model-approximated'
    | 'model-arch-multimodal'
    | 'model-arch-not-released'
    | 'provider-generic'
    | 'requests-unknown'
    | 'restoration-incomplete'
    | 'restoration-placeholder'
    | 'zone-unknown';
  message: string;
  /** Models, zones or providers concerned, sorted. */
  subjects: string[];
}

export interface Assumption {
  id:
    | 'boundary'
    | 'data-centre'
    | 'fee'
    | 'grid'
    | 'hardware'
    | 'model-size'
    | 'serving-uncertainty'
    | 'token-weights'
    | 'reasoning-tokens'
    | 'water-scope';
  /** `sourced` from a publication, `measured`, or `modelled`. */
  kind: 'sourced' | 'measured' | 'modelled';
  /** In English, without its numbers: they are `values`. */
  text: string;
  /**
   * The numbers of it, to be written in the reader's locale. `token-weights`: `input`, `inputRange`, `cached`,
   * `cachedRange`, against an output token. `serving-uncertainty`: `factor`. `data-centre`: `<provider>.pue` and
   * `<provider>.wue` (L/kWh). `grid`: kgCO2e/kWh by zone. `fee`: `feeRate`, `eurPerM2`.
   */
  values: Readonly<Record<string, number | Range>>;
  sources: SourceId[];
}

/** Software carbon intensity for AI, consumer view, of which this covers inference alone. */
export interface SoftwareCarbonIntensity {
  /** kgCO2e per 1,000 tokens. */
  central: number;
  plausible: Range;
  unit: 'kgCO2e/1000 tokens';
  label: 'partial: inference only';
  origin: Origin;
}

export interface ImpactResult {
  energy: Estimate;
  water: Estimate;
  co2e: Co2eEstimate;
  /** Most energy first; always of this estimator, also where a server gave totals. */
  byModel: ModelImpact[];
  /** At most three, each on another metric. */
  equivalents: Equivalent[];
  /** `null` when neither fee nor cost is known. */
  restoration: Restoration | null;
  coverage: {
    /** Tokens of models found in the table (prefix or better). */
    tokensMatched: number;
    tokensTotal: number;
    unmatchedModels: string[];
  };
  /** `null` without tokens. */
  sci: SoftwareCarbonIntensity | null;
  warnings: Warning[];
  assumptions: Assumption[];
  methodVersion: 'a2b-1' | 'ecologits-0.11';
  dataVersion: string;
  sources: SourceRef[];
  /** The server's own label and date, where any of its figures is shown. */
  server: {
    methodology: string | null;
    asOf: string | null;
    /** What the operator says of the restoration, as it wrote it: text, never markup or an address to follow. */
    tracker: string | null;
  } | null;
}

/** One value, or a range; `central` is what the server itself takes for the likeliest, else the middle is shown. */
export type ServedFigure = number | (Range & { central?: number });

/** Figures of the host's own server: kWh, litres, kgCO2e, square metres. */
export interface ServerImpact {
  energyKwh?: ServedFigure;
  waterL?: ServedFigure;
  co2eKg?: ServedFigure;
  restoredM2?: number;
  /** What the operator says of the restoration in words: who does it, where, how far. */
  tracker?: string;
  methodology?: string;
  asOf?: string;
}
