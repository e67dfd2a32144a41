import { pluralRulesOf } from '../format/intl-cache.js';
import { languageOf, type Message, type MessageArea, type Messages, type Translate } from './area.js';
import { ISOLATE, isolate } from './isolate.js';

/** Texts that replace the shipped ones; what is left out stays. */
export type AreaOverrides = Readonly<Record<string, Message | undefined>>;

/** A letter, or a mark, of a script that is written from the right. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufefc]/;

/**
 * Texts of one area in one locale. Where a value and the text around it may be written from different sides, such as an
 * Arabic date in an English sentence, neither changes the order of the other.
 * @param formatNumber how a number in a placeholder is written
 */
export function createTranslate<M extends Messages>(
  area: MessageArea<M>,
  locale: string,
  overrides: AreaOverrides | undefined,
  formatNumber: (value: number) => string,
): Translate<M> {
  const texts: Messages = area[languageOf(locale)];
  // Shipped texts count by their own language, a host's by the locale it asked for.
  const rules = (ofHost: boolean) => pluralRulesOf(ofHost ? locale : languageOf(locale));
  return (key, ...rest) => {
    const values = (rest[0] ?? {}) as Readonly<Record<string, string | number>>;
    const own = overrides?.[key];
    const message = own ?? texts[key] ?? key;
    const text =
      typeof message === 'string'
        ? message
        : (message[rules(own !== undefined).select(Number(values.count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      const shown = typeof value === 'number' ? formatNumber(value) : value;
      // What holds such marks is a sentence: by its words the whole finds its direction.
      return rightToLeft.test(text + shown) && !shown.includes(ISOLATE) ? isolate(shown) : shown;
    });
  };
}
