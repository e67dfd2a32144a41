import { describe, expectTypeOf, test } from 'vitest';
import {
  type Co2eEstimate,
  type Estimate,
  electricityMixes,
  estimateImpact,
  fromServer,
  type GridMix,
  type ImpactOptions,
  type ImpactResult,
  inferenceImpact,
  matchModel,
  mergeImpact,
  type Range,
  type ServerImpact,
  type UsageRow,
} from './index.js';

describe('the public types', () => {
  test('rows need a model and output tokens, no more', () => {
    expectTypeOf<{ model: string; outputTokens: number }>().toExtend<UsageRow>();
    expectTypeOf<{ model: string; inputTokens: number }>().not.toExtend<UsageRow>();
    expectTypeOf(estimateImpact).parameters.toEqualTypeOf<[readonly UsageRow[], ImpactOptions?]>();
    expectTypeOf(estimateImpact).returns.toEqualTypeOf<ImpactResult>();
  });

  test('a split of CO2e may be unknown, energy and water have none', () => {
    expectTypeOf<ImpactResult['energy']>().toEqualTypeOf<Estimate>();
    expectTypeOf<ImpactResult['co2e']>().toEqualTypeOf<Co2eEstimate>();
    expectTypeOf<Co2eEstimate['usage']>().toEqualTypeOf<Range | null>();
  });

  test('server figures may be anything before they are read, and may be none after', () => {
    expectTypeOf(fromServer).parameter(0).toBeUnknown();
    expectTypeOf(fromServer).returns.toEqualTypeOf<ServerImpact | null>();
    expectTypeOf(mergeImpact).returns.toEqualTypeOf<ImpactResult>();
  });

  test('what a grid does not know is null, and so is what hangs on it', () => {
    expectTypeOf<GridMix['adpe']>().toEqualTypeOf<number | null>();
    expectTypeOf(inferenceImpact).returns.toHaveProperty('adpeKgSbEq').toEqualTypeOf<Range | null>();
    expectTypeOf(inferenceImpact).returns.toHaveProperty('energyKwh').toEqualTypeOf<Range>();
  });

  test('tables and results are read only', () => {
    expectTypeOf(electricityMixes).toEqualTypeOf<Readonly<Record<string, GridMix>>>();
    expectTypeOf(matchModel).returns.toHaveProperty('id').toBeString();
  });
});
