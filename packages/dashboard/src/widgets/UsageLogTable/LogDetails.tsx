import type { LogEntry } from '@aim2balance/client';
import { DataText } from '../../components/DataText.js';
import { useUsageWords } from '../../usage/useUsageWords.js';

/** What the columns of a request do not say. */
export function LogDetails({ entry }: { entry: LogEntry }) {
  const { t, format, name } = useUsageWords();
  const {
    id,
    date,
    providerName,
    inputTokens,
    outputTokens,
    durationMs,
    cachedInputTokens,
    costParts,
    impact,
    currency = 'EUR',
  } = entry;
  const money = (amount: number) => format.exactMoney(amount, { currency });
  const lines: [label: string, text: string | null, inCard?: true][] = [
    [t('date'), format.instant(date, 'dateTimeSeconds')],
    // Columns of the wide table that a card leaves out.
    [t('provider'), providerName === undefined ? null : name(providerName), true],
    [t('input'), format.integer(inputTokens), true],
    [t('output'), format.integer(outputTokens), true],
    [t('duration'), typeof durationMs === 'number' ? format.duration(durationMs) : null, true],
    [t('requestId'), id ?? null],
    [t('cached'), cachedInputTokens === undefined ? null : format.integer(cachedInputTokens)],
    [t('receiptBase'), costParts ? money(costParts.base) : null],
    [t('receiptMarkup'), costParts ? money(costParts.markup) : null],
    [t('receiptFee'), costParts ? money(costParts.fee) : null],
    [t('energy'), impact?.kwh === undefined ? null : format.quantity('energy', impact.kwh)],
    [t('water'), impact?.waterL === undefined ? null : format.quantity('water', impact.waterL)],
    [t('co2e'), impact?.co2eKg === undefined ? null : format.quantity('co2e', impact.co2eKg)],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-start">
      {lines.map(([label, text, inCard]) =>
        text === null ? null : (
          <div key={label} className={inCard ? 'min-w-0 cq-md:hidden' : 'min-w-0'}>
            <dt className="text-xs text-subtle">{label}</dt>
            <dd className="a2b-num break-words text-sm text-strong">
              <DataText>{text}</DataText>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
