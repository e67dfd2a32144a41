import { useMemo } from 'react';
import { integer } from '../format/number.js';
import type { MessageArea, Messages, Translate } from './area.js';
import { useLocale } from './LocaleContext.js';
import { createTranslate } from './translate.js';

/** The texts of an area, in the reader's language: `const t = useMessages(common); t('retry')`. */
export function useMessages<M extends Messages>(area: MessageArea<M>): Translate<M> {
  const { locale, overrides } = useLocale();
  return useMemo(
    () => createTranslate(area, locale, overrides?.[area.name], (value) => integer(locale, value) ?? ''),
    [area, locale, overrides],
  );
}
