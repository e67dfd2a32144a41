export { electricityMixes } from './electricityMixes.js';
export { equivalents } from './equivalents.js';
export { estimateImpact } from './estimateImpact.js';
export { fromServer } from './fromServer.js';
export { impactFactors } from './impactFactors.js';
export { type InferenceInput, type InferenceResult, inferenceImpact } from './inferenceImpact.js';
export { matchModel } from './matchModel.js';
export { mergeImpact } from './mergeImpact.js';
export { providers } from './providers.js';
export { sources } from './sources.js';
export type {
  Assumption,
  Co2eEstimate,
  Equivalent,
  EquivalentUnit,
  Estimate,
  FactorConfidence,
  FactorTable,
  GridMix,
  ImpactOptions,
  ImpactResult,
  MatchConfidence,
  Metric,
  MixTable,
  ModelFactor,
  ModelImpact,
  ModelMatch,
  Origin,
  ProviderFactor,
  ProviderTable,
  Range,
  Restoration,
  RestorationOptions,
  ServedFigure,
  ServerImpact,
  SoftwareCarbonIntensity,
  SourceId,
  SourceRef,
  TokenCount,
  UsageRow,
  Warning,
} from './types.js';
export { DATA_VERSION, METHOD_VERSION } from './version.js';
