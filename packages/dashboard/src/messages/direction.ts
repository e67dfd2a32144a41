const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)|-(arab|hebr|thaa|nkoo|syrc)(-|$)/i;

/** The direction a locale is written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) && !/-latn(-|$)/i.test(locale) ? 'rtl' : 'ltr';
}
