import type { Language } from './area.js';
import { chart } from './chart/index.js';
import { common } from './common/index.js';
import { table } from './common/table/index.js';
import { range } from './range/index.js';
import { sustainability } from './sustainability/index.js';
import { methodology } from './sustainability/method/index.js';
import { panel } from './sustainability/panel/index.js';
import { usage } from './usage/index.js';
import { history } from './wallet/history/index.js';
import { wallet } from './wallet/index.js';
import { topUp } from './wallet/top-up/index.js';

function ofLanguage(language: Language) {
  return {
    common: { ...common[language], ...table[language] },
    range: range[language],
    wallet: { ...wallet[language], ...topUp[language], ...history[language] },
    usage: usage[language],
    chart: chart[language],
    sustainability: { ...sustainability[language], ...panel[language] },
    methodology: methodology[language],
  };
}

/**
 * Every text, by language and area: to read, to translate from, or to pick some for the provider's `messages`. Plain
 * data, so a page rendered on a server can hand it on.
 */
export const messages = { en: ofLanguage('en'), de: ofLanguage('de'), fr: ofLanguage('fr') };
