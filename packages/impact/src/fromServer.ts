import { isAmount } from './checked.js';
import type { ServedFigure, ServerImpact } from './types.js';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A figure as a number, `{ value }`, `{ min, max }`, or a number with its range beside it; `null` for anything else. */
function figure(value: unknown): ServedFigure | null {
  if (isAmount(value)) return value;
  if (!isObject(value)) return null;
  const { min, max } = isObject(value.range) ? value.range : value;
  const central = value.value;
  if (!isAmount(min) || !isAmount(max) || min > max) return isAmount(central) ? central : null;
  return isAmount(central) && central >= min && central <= max ? { min, max, central } : { min, max };
}

function first(fields: Fields, names: readonly string[]): ServedFigure | null {
  for (const name of names) {
    const found = Object.hasOwn(fields, name) ? figure(fields[name]) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Figures of a host's own server in kWh, litres, kgCO2e and m², from any shape the product has planned:
 * `{ co2e: { value }, restoration: { value } }`, `{ totalKWh, totalWaterL, totalCO2e, totalM2Restored }`, or the
 * per-transaction `{ kWh, waterL | L, co2e, m2Restored }`; `restoration.tracker` is what the operator says of it in words. A figure that is negative or not a finite number is left out;
 * without any usable figure the answer is `null`.
 */
export function fromServer(payload: unknown): ServerImpact | null {
  if (!isObject(payload)) return null;
  const result: ServerImpact = {};
  const energy = first(payload, ['energyKwh', 'totalKWh', 'energy', 'kWh', 'kwh']);
  const water = first(payload, ['waterL', 'totalWaterL', 'water', 'L']);
  const co2e = first(payload, ['co2eKg', 'totalCO2e', 'co2e']);
  const area = first(payload, ['restoredM2', 'totalM2Restored', 'restoration', 'm2Restored']);
  if (energy !== null) result.energyKwh = energy;
  if (water !== null) result.waterL = water;
  if (co2e !== null) result.co2eKg = co2e;
  if (typeof area === 'number') result.restoredM2 = area;
  if (Object.keys(result).length === 0) return null;
  const { methodology, asOf, restoration } = payload;
  for (const [name, value] of Object.entries({
    methodology,
    asOf,
    tracker: isObject(restoration) && restoration.tracker,
  })) {
    const words = isAmount(value) ? `${value}` : value;
    if (typeof words === 'string' && words.trim()) result[name as 'tracker'] = words.trim().slice(0, 200);
  }
  return result;
}
