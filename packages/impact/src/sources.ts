import { frozenTable } from './frozenTable.js';
import type { SourceId, SourceRef } from './types.js';

const ECOLOGITS = 'https://github.com/mlco2/ecologits';

type Row = readonly [id: SourceId, title: string, url?: string, licence?: string];

const rows: readonly Row[] = [
  ['ecologits-0.11.2', 'EcoLogits 0.11.2 (grids: OWID, Ember, ADEME, WRI)', ECOLOGITS, 'MPL-2.0, CC BY-SA 4.0'],
  ['ecologits-0.9.3', 'EcoLogits 0.9.3', ECOLOGITS, 'MPL-2.0'],
  ['ecologits-0.9.0', 'EcoLogits 0.9.0', ECOLOGITS, 'MPL-2.0'],
  ['open-weights', 'Sizes by the makers', 'https://huggingface.co/models'],
  ['compar-ia', 'ComparIA', 'https://github.com/betagouv/ComparIA', 'Etalab 2.0'],
  ['own-estimate', 'Own estimate after sibling models'],
  [
    'ember-2024',
    'Ember 2024, by way of CO2.js 0.19.0',
    'https://github.com/thegreenwebfoundation/co2.js',
    'CC BY-SA 4.0',
  ],
  ['uptime-2024', 'Uptime Institute survey 2024', 'https://uptimeinstitute.com'],
  ['input-weights', 'Own fit to Jegham et al. 2025, Epoch AI 2025', 'https://arxiv.org/abs/2505.09598'],
  ['ml-energy-3', 'ML.ENERGY Benchmark v3', 'https://ml.energy', 'Apache-2.0'],
  ['ademe-2026', 'ADEME Impact CO2 and Agribalyse 2026', 'https://impactco2.fr', 'Licence Ouverte 2.0'],
  ['ecologits-calculator', 'EcoLogits Calculator', 'https://huggingface.co/spaces/genai-impact/ecologits-calculator'],
  ['epa-equivalencies', 'US EPA; upper end EEA', 'https://www.epa.gov/energy/greenhouse-gas-equivalencies-calculator'],
  ['definition', 'By definition'],
  ['zerbst-afforestation', 'Reforestation at Zerbst (ELER)'],
  ['operator', 'Given by the operator'],
];

/** Every citation that a table row or an assumption points to. Facts only were taken, no text and no code. */
export const sources: Readonly<Record<SourceId, SourceRef>> = /* @__PURE__ */ frozenTable(
  /* @__PURE__ */ rows.map(([id, title, url = null, licence = null]) => [id, { id, title, url, licence }] as const),
);
