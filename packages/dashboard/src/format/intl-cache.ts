const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Texts of option objects that are there for good. */
const optionTexts = new WeakMap<object, string>();

function textOf(options: object): string {
  if (!Object.isFrozen(options)) return JSON.stringify(options);
  let text = optionTexts.get(options);
  if (text === undefined) {
    text = JSON.stringify(options);
    optionTexts.set(options, text);
  }
  return text;
}

function cached<T>(cache: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = `${locale} ${textOf(options)}`;
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** Making an `Intl` object takes longer than using one a hundred times. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dateFormats, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

const pluralRules = new Map<string, Intl.PluralRules>();

export function pluralRulesOf(locale: string): Intl.PluralRules {
  return cached(pluralRules, locale, {}, () => new Intl.PluralRules(locale));
}
