import { useMemo } from 'react';
import { createFormat, type Format } from '../format/create-format.js';
import { common } from './common/index.js';
import { useLocale } from './LocaleContext.js';
import { useMessages } from './useMessages.js';

/** The formatters of the reader's locale and zone. */
export function useFormat(): Format {
  const { locale, timeZone } = useLocale();
  const t = useMessages(common);
  return useMemo(
    () => createFormat({ locale, timeZone, notKnown: t('notKnown'), notMeasured: t('notMeasured') }),
    [locale, timeZone, t],
  );
}
