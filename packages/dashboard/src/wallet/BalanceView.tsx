import type { AutoRefill, Balance } from '@aim2balance/client';
import type { ReactNode } from 'react';
import { ProgressBar } from '../components/ProgressBar.js';
import type { Translate } from '../messages/area.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import { type BalanceLevel, levelTones } from './balance-level.js';

export interface BalanceViewProps {
  balance: Balance;
  level: BalanceLevel;
  nowMs: number | null;
}

const toneText = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad', brand: 'text-body' } as const;
/** Shown one by one; the rest stays in the sum. */
const MAX_GRANTS = 2;

/** The balance, its value, its health, and what is held, refilled or expires. */
export function BalanceView({ balance, level, nowMs }: BalanceViewProps) {
  const t = useMessages(wallet);
  const format = useFormat();
  const { tokens, fiatValue, percentage, currency = 'EUR', secondary } = balance;
  const count = format.integer(tokens);
  const percent = format.percent(percentage);
  const tone = levelTones[level];
  const levelText = level === 'unmeasured' ? t('noTopUpYet') : t(level);
  // Of nothing, or less, no share is left to speak of.
  const healthText = tokens > 0 && level !== 'unmeasured' ? t('healthLeft', { percent }) : null;
  const rows = useBalanceRows(balance, nowMs);
  // A tilde in front of a minus is hard to read; that it is an estimate stands beside it.
  const estimate = (amount: number, of: string) => {
    const value = format.money(amount, { currency: of });
    return amount < 0 ? value : t('estimate', { value });
  };
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p dir="auto" className="a2b-figure">
          <span
            className={`a2b-num break-all font-semibold tracking-tight text-strong ${count.length > 14 ? 'text-2xl' : 'text-4xl'}`}
          >
            {count}
          </span>{' '}
          <span className="text-base leading-none text-subtle">{t('tokens', { count: tokens })}</span>
        </p>
        <p className="a2b-num mt-1 flex flex-wrap items-baseline gap-x-2 text-base">
          <span className="font-medium text-strong">{estimate(fiatValue, currency)}</span>{' '}
          {secondary && <span className="text-body">{estimate(secondary.value, secondary.currency)}</span>}{' '}
          <span className="text-sm leading-none text-subtle">{t('estimated')}</span>
        </p>
        {secondary?.rate !== undefined && secondary.asOf !== undefined && (
          <p className="a2b-num text-xs text-subtle">
            {t('rate', {
              currency,
              rate: `${format.decimal(secondary.rate, 4)} ${secondary.currency}`,
              date: format.instant(secondary.asOf, 'date'),
            })}
          </p>
        )}
      </div>
      <div className="flex flex-col gap-1.5">
        {level !== 'unmeasured' && (
          <ProgressBar
            value={percentage}
            label={t('health')}
            valueText={healthText === null ? levelText : `${levelText}, ${healthText}`}
            tone={tone}
          />
        )}
        <p className="flex flex-wrap justify-between gap-x-3 text-sm text-subtle">
          <span className={`font-medium ${toneText[tone]}`}>{levelText}</span>
          {healthText !== null && <span className="a2b-num">{healthText}</span>}
        </p>
        {level === 'empty' && <p className="text-sm text-body">{t('emptyHint')}</p>}
        {level === 'overdrawn' && (
          <p className="text-sm text-body">{t('overdrawnHint', { amount: format.total(-fiatValue, { currency }) })}</p>
        )}
      </div>
      {rows.length > 0 && (
        <dl className="flex flex-col text-sm">
          {rows.map(({ key, term, value }) => (
            <div key={key} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2">
              <dt className="text-subtle">{term}</dt>
              <dd className="a2b-num text-body">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

interface BalanceRow {
  key: string;
  term: string;
  value: ReactNode;
}

function useBalanceRows({ reservedTokens, autoRefill, grants }: Balance, nowMs: number | null): BalanceRow[] {
  const t = useMessages(wallet);
  const format = useFormat();
  const rows: BalanceRow[] = [];
  if (reservedTokens)
    rows.push({ key: 'reserved', term: t('reserved'), value: t('tokenCount', { count: reservedTokens }) });
  if (autoRefill) {
    const every = everyText(autoRefill, t);
    const tokens = t('tokenCount', { count: autoRefill.amount });
    const next = autoRefill.nextAt ? t('next', { when: format.relative(autoRefill.nextAt, nowMs) }) : null;
    rows.push({
      key: 'autoRefill',
      term: t('autoRefill'),
      value: [every ? t('autoRefillAmount', { tokens, every }) : tokens, next].filter(Boolean).join(', '),
    });
  }
  const expiring = (grants ?? [])
    .filter(({ remaining, expiresAt }) => remaining > 0 && expiresAt !== null)
    .sort((a, b) => Date.parse(a.expiresAt ?? '') - Date.parse(b.expiresAt ?? ''));
  for (const { expiresAt, remaining } of expiring.slice(0, MAX_GRANTS)) {
    rows.push({
      key: `grant ${expiresAt} ${rows.length}`,
      term: t('expires', { when: format.relative(expiresAt, nowMs) }),
      value: t('tokenCount', { count: remaining }),
    });
  }
  return rows;
}

const everyKeys = {
  seconds: 'everySeconds',
  minutes: 'everyMinutes',
  hours: 'everyHours',
  days: 'everyDays',
  weeks: 'everyWeeks',
  months: 'everyMonths',
} as const;

/** `null` for a unit that a later backend made up. */
function everyText({ interval: { value, unit } }: AutoRefill, t: Translate<typeof wallet.en>): string | null {
  return Object.hasOwn(everyKeys, unit) ? t(everyKeys[unit as keyof typeof everyKeys], { count: value }) : null;
}
