import { frozenTable } from './frozenTable.js';
import type { Equivalent, EquivalentUnit, Estimate, Metric, SourceId } from './types.js';

const unit = (
  id: string,
  metric: Metric,
  perUnit: number,
  unitName: string,
  source: SourceId = 'ademe-2026',
  year = 2026,
  perUnitMax = perUnit,
): [string, EquivalentUnit] => [id, { id, metric, perUnit, perUnitMax, unit: unitName, source, year }];

/**
 * Things of daily life in kgCO2e, kWh or litres, keyed by id, each with its source. One source for all food and travel,
 * so that they compare with each other.
 */
export const equivalents: Readonly<Record<string, EquivalentUnit>> = /* @__PURE__ */ frozenTable([
  unit('cheeseburger', 'co2e', 2.2, 'cheeseburger'), // 18.8334 kg/kg × 0.118 kg
  unit('beef-meal', 'co2e', 4.97, 'beef meal'),
  unit('vegetarian-meal', 'co2e', 0.85, 'vegetarian meal'),
  unit('vegan-meal', 'co2e', 0.54, 'vegan meal'),
  unit('car-km', 'co2e', 0.1423, 'km by car'),
  unit('electric-car-km', 'co2e', 0.0674, 'km by electric car'),
  unit('train-km', 'co2e', 0.00293, 'km by TGV'),
  unit('video-hour', 'co2e', 0.064, 'hour of video'),
  unit('web-search', 'co2e', 0.00123, 'web search'),
  unit('email', 'co2e', 0.00246, 'e-mail'),
  unit('flight-paris-new-york', 'co2e', 2060, 'flight Paris–New York and back'),
  // EPA: 0.060 t over the first ten years, not one; 22 kg a year is a mature tree (EEA).
  unit('tree-year', 'co2e', 6, 'tree-year of uptake', 'epa-equivalencies', 2024, 22),
  unit('smartphone-charge', 'energy', 0.019, 'smartphone charge', 'definition'), // 5000 mAh × 3.85 V
  unit('led-hour', 'energy', 0.005, 'LED hour', 'compar-ia', 2025),
  unit('electric-car-km-energy', 'energy', 0.17, 'km by electric car', 'ecologits-calculator', 2025),
  unit('glass-of-water', 'water', 0.25, 'glass of water', 'definition'),
  unit('water-bottle', 'water', 0.5, 'bottle of water', 'definition'),
]);

/** Tried in this order. */
const DEFAULT_CHOICE: Readonly<Record<Metric, readonly string[]>> = {
  co2e: ['cheeseburger', 'flight-paris-new-york', 'car-km', 'email'],
  energy: ['smartphone-charge', 'electric-car-km-energy', 'led-hour'],
  water: ['glass-of-water'],
};

const SMALLEST = 0.05;
const LARGEST = 1000;

/** One total in one unit. */
function told(row: EquivalentUnit, estimate: Estimate): Equivalent {
  const value = estimate.central / row.perUnit;
  return {
    ...row,
    value: value < SMALLEST ? null : value,
    range: {
      min: estimate.plausible.min / row.perUnitMax,
      max: estimate.plausible.max / row.perUnit,
    },
    origin: estimate.origin,
  };
}

/** The unit for one metric: a preferred one or else a usual one, the first that gives a number one can picture. */
export function chooseEquivalent(metric: Metric, estimate: Estimate, preferred: readonly string[]): Equivalent {
  const candidates = [...preferred, ...DEFAULT_CHOICE[metric]]
    .filter((id) => Object.hasOwn(equivalents, id) && equivalents[id]?.metric === metric)
    .map((id) => told(equivalents[id] as EquivalentUnit, estimate));
  return (candidates.find(({ value }) => value !== null && value <= LARGEST) ??
    candidates.find(({ value }) => value !== null) ??
    candidates[0]) as Equivalent;
}
