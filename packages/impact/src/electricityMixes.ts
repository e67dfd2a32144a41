import { frozenTable } from './frozenTable.js';
import type { GridMix, MixTable } from './types.js';

/** Zone, kgCO2e per kWh, litres per kWh, µg Sb eq per kWh, MJ per kWh. */
type Row = readonly [zone: string, gwp: number, wue: number, adpe: number | null, pe: number | null];

// The source gives the world's figure where it has none of the zone.
const WORLD_WUE = 3.908;

const rows: readonly Row[] = [
  ['AGO', 0.18538, 3.908, 124.07, 5.0407],
  ['ARE', 0.46751, 3.908, 14.15, 18.9746],
  ['ARG', 0.346, 11.4558, 76.86, 7.8888],
  ['AUS', 0.52518, 4.7293, 79.08, 12.2247],
  ['AUT', 0.11691, 5.7222, 141.12, 2.8363],
  ['BEL', 0.14982, 2.6198, 33.72, 8.9876],
  ['BGR', 0.27555, 4.6228, 82.36, 12.118],
  ['BRA', 0.10995, 18.6033, 109.62, 1.7701],
  ['CAN', 0.19072, 8.1662, 99.32, 4.1955],
  ['CHE', 0.03922, 5.6641, 100.47, 4.7362],
  ['CHN', 0.52534, 6.0065, 85.16, 10.6736],
  ['CYP', 0.489, 1.2947, 44.88, 11.9763],
  ['CZE', 0.40146, 3.2133, 81.76, 11.103],
  ['DEU', 0.32965, 1.947, 87.87, 8.7477],
  ['DNK', 0.11441, 3.1935, 15.74, 6.6454],
  ['EEE', 0.28268, 3.908, 64.23, 8.5477],
  ['ESP', 0.1536, 6.2088, 51.83, 7.4839],
  ['EST', 0.31915, 2.1986, 99.02, 14.2926],
  ['EU', 0.21302, 3.908, null, null],
  ['FIN', 0.05747, 4.5289, 80.51, 6.2915],
  ['FRA', 0.04144, 3.6737, 48.58, 9.3135],
  ['GBR', 0.21741, 2.329, 37.1, 9.0976],
  ['GRC', 0.31509, 5.1451, 69.16, 10.5179],
  ['HRV', 0.1585, 3.908, 153.99, 6.4549],
  ['HUN', 0.16302, 3.6874, 64.46, 10.5942],
  ['IND', 0.67013, 3.4368, 100.1, 16.6775],
  ['IRL', 0.25654, 1.4769, 21.93, 8.0614],
  ['ISL', 0.02782, 6.1409, 78.19, 0.0128],
  ['ISR', 0.49269, 3.908, 61.02, 9.7726],
  ['ITA', 0.28478, 4.8374, 54.39, 7.9351],
  ['JPN', 0.47726, 2.3063, 59.66, 9.1105],
  ['KOR', 0.41706, 1.8877, 51.8, 9.9136],
  ['LTU', 0.13836, 5.8994, 29.46, 10.6476],
  ['LUX', 0.12338, 12.7784, 105.69, 8.0213],
  ['LVA', 0.13876, 2.5526, 153.76, 3.7781],
  ['MEX', 0.47402, 5.3047, 57.84, 9.9732],
  ['MLT', 0.48402, 1.1185, 49.48, 16.3514],
  ['NLD', 0.25356, 3.433, 32.93, 7.4815],
  ['NOR', 0.02811, 6.6633, 127.49, 0.1386],
  ['NZL', 0.09276, 14.9681, 72.05, 3.9817],
  ['POL', 0.5886, 2.5135, 101.95, 11.1352],
  ['PRT', 0.12791, 9.5932, 34.19, 6.5813],
  ['ROU', 0.25075, 7.3563, 98.18, 9.1329],
  ['SGP', 0.49709, 3.908, 19.85, 10.3089],
  ['SVK', 0.09485, 5.7952, 60.61, 8.8184],
  ['SVN', 0.18329, 2.9769, 99.23, 8.4293],
  ['SWE', 0.03526, 6.0315, 77.71, 4.73],
  ['TUR', 0.47474, 4.9197, 74.98, 8.7855],
  ['TWN', 0.63321, 1.4886, 57.81, 10.9587],
  ['UKR', 0.25047, 2.1306, 64.79, 12.2117],
  ['USA', 0.3844, 3.1321, 98.55, 9.6884],
  ['WOR', 0.45829, 3.908, null, null],
  ['ZAF', 0.69929, 3.908, 86.24, 11.357],
];

const mix = ([zone, gwp, wue, adpe, pe]: Row): [string, GridMix] => [
  zone,
  {
    zone,
    gwp,
    wue,
    adpe: adpe && Number(`${adpe}e-9`), // the decimal itself, without a rounding of its own
    pe,
    wueIsWorldDefault: wue === WORLD_WUE && zone !== 'WOR',
    source: zone === 'EU' ? 'ember-2024' : 'ecologits-0.11.2',
  },
];

/**
 * Location-based grid figures per kWh, keyed by ISO 3166 alpha-3 code, plus `WOR` (world), `EEE` (the continent of
 * Europe) and `EU` (the EU-27: CO2e of Ember 2024; the world's water figure, as no other exists). Off-site water
 * includes what hydropower reservoirs evaporate. The world's resource figures (`adpe`, `pe`) are left out: those
 * published are implausibly low.
 */
export const electricityMixes: MixTable = /* @__PURE__ */ frozenTable(/* @__PURE__ */ rows.map(mix));
