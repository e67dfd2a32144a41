import type { SourceId, SourceRef } from './types.js';

const CC_BY = 'CC BY 4.0';
const ECOLOGITS = 'https://github.com/mlco2/ecologits';

const ref = (id: SourceId, title: string, url: string | null, licence: string | null): SourceRef =>
  Object.freeze({ id, title, url, licence });

/** Every citation a table row or an assumption points to. Facts only were taken, no text and no code. */
export const sources: Readonly<Record<SourceId, SourceRef>> = /* @__PURE__ */ (() =>
  Object.freeze({
    'ecologits-0.11.2': ref(
      'ecologits-0.11.2',
      'EcoLogits 0.11.2: formulas, model sizes, data centres and grid mixes (Our World in Data, Ember, ADEME, WRI), October 2026',
      ECOLOGITS,
      'MPL-2.0 (code), CC BY-SA 4.0 (method)',
    ),
    'ecologits-0.9.3': ref('ecologits-0.9.3', 'EcoLogits 0.9.3: model sizes no longer listed', ECOLOGITS, 'MPL-2.0'),
    'ecologits-0.9.0': ref('ecologits-0.9.0', 'EcoLogits 0.9.0: model sizes no longer listed', ECOLOGITS, 'MPL-2.0'),
    'open-weights': ref(
      'open-weights',
      'Sizes published by the makers of open-weight models',
      'https://huggingface.co/models',
      null,
    ),
    'compar-ia': ref(
      'compar-ia',
      'ComparIA: sizes estimated for closed models',
      'https://github.com/betagouv/ComparIA',
      'Etalab 2.0',
    ),
    'own-estimate': ref('own-estimate', 'Size taken over from a sibling model; low confidence', null, null),
    'ember-2024': ref(
      'ember-2024',
      'Ember yearly grid intensity 2024, by way of CO2.js 0.19.0',
      'https://github.com/thegreenwebfoundation/co2.js',
      'CC BY-SA 4.0',
    ),
    'uptime-2024': ref(
      'uptime-2024',
      'Uptime Institute Global Data Center Survey 2024: mean PUE 1.56',
      'https://uptimeinstitute.com/resources/research-and-reports/uptime-institute-global-data-center-survey-results-2024',
      null,
    ),
    'input-weights': ref(
      'input-weights',
      'Least squares over Jegham et al. (arXiv 2505.09598); the high end after Epoch AI, February 2025',
      'https://arxiv.org/abs/2505.09598',
      null,
    ),
    'ml-energy-3': ref(
      'ml-energy-3',
      'ML.ENERGY Benchmark v3: measured energy per token at batch sizes 8 to 512',
      'https://ml.energy/leaderboard',
      'Apache-2.0',
    ),
    'ademe-2026': ref(
      'ademe-2026',
      'ADEME Impact CO2 and Agribalyse, 2026',
      'https://impactco2.fr',
      'Licence Ouverte 2.0',
    ),
    'ecologits-calculator': ref(
      'ecologits-calculator',
      'EcoLogits Calculator: constants of its comparisons',
      'https://huggingface.co/spaces/genai-impact/ecologits-calculator',
      CC_BY,
    ),
    'epa-equivalencies': ref(
      'epa-equivalencies',
      'US EPA Greenhouse Gas Equivalencies: 0.060 t a planted urban tree over 10 years; range after EEA',
      'https://www.epa.gov/energy/greenhouse-gas-equivalencies-calculator-calculations-and-references',
      'public domain',
    ),
    definition: ref('definition', 'By definition', null, null),
    'zerbst-afforestation': ref(
      'zerbst-afforestation',
      'Reforestation at Zerbst: 29,599.47 EUR for 1.8 ha, fence included (ELER); a stand-in for the price of the partner',
      null,
      null,
    ),
    operator: ref('operator', 'Given by the operator of this service', null, null),
  }))();
