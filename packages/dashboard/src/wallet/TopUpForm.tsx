import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../components/Button.js';
import { classes } from '../components/classes.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { topUp } from '../messages/wallet/top-up/index.js';
import { Notice } from './Notice.js';
import { checkAmount, readAmount, type TopUpLimits, type TopUpProblem } from './top-up-amount.js';

export interface TopUpFormProps {
  /** Choices, in `currency`. */
  amounts: readonly number[];
  limits: TopUpLimits;
  currency: string;
  busy: boolean;
  /** Why the payment page could not be opened. */
  failure: string | null;
  onSubmit: (amount: number) => void;
}

const OTHER = 'other';
const CREDITS_PER_EUR = 1_000_000;

/** Chooses an amount: some to pick from, or one of the reader's own. */
export function TopUpForm({ amounts, limits, currency, busy, failure, onSubmit }: TopUpFormProps) {
  const t = useMessages(topUp);
  const format = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<number | typeof OTHER>(amounts[Math.floor(amounts.length / 2)] ?? OTHER);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<TopUpProblem | null>(null);
  const amount = choice === OTHER ? readAmount(text) : choice;
  const money = (value: number) => format.money(value, { currency });
  const problems = {
    notAmount: t('topUpNotAmount', { example: money(12.5) }),
    tooSmall: t('topUpTooSmall', { min: money(limits.min) }),
    tooLarge: t('topUpTooLarge', { max: money(limits.max) }),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = checkAmount(amount, limits);
    setProblem(found);
    if (found) field.current?.focus();
    else if (amount !== null) onSubmit(amount);
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm text-subtle">{t('topUpAmount')}</legend>
        <div className="grid grid-cols-2 gap-2 cq-sm:grid-cols-4">
          {[...amounts, OTHER].map((option) => (
            <label
              key={option}
              className={classes(
                'relative flex min-h-12 cursor-pointer items-center justify-center rounded border px-2 py-2 text-center text-base font-medium',
                option === choice
                  ? 'a2b-selected border-brand bg-brand-faint text-strong'
                  : 'border-line-strong text-body hover:bg-wash',
              )}
            >
              <input
                // The dialog gives the focus to what carries this attribute when it opens.
                ref={option === choice ? (input) => input?.setAttribute('autofocus', '') : undefined}
                type="radio"
                name={`${id}-amount`}
                value={option}
                checked={option === choice}
                onChange={() => {
                  setChoice(option as number | typeof OTHER);
                  setProblem(null);
                }}
                className="absolute inset-0 h-full w-full cursor-pointer appearance-none rounded"
              />
              <span className="a2b-num">
                {typeof option === 'number' ? shortMoney(option, money) : t('topUpOther')}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {choice === OTHER && (
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-own`} className="text-sm text-subtle">
            {t('topUpOther')} ({currency})
          </label>
          <input
            ref={field}
            id={`${id}-own`}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setProblem(null);
            }}
            className={classes(
              'a2b-num h-9 rounded border bg-panel px-3 text-base text-strong',
              problem ? 'border-bad' : 'border-control',
            )}
          />
          <p
            id={`${id}-hint`}
            role={problem ? 'alert' : undefined}
            className={classes('text-sm', problem ? 'text-bad' : 'text-subtle')}
          >
            {problem ? problems[problem] : t('topUpLimits', { min: money(limits.min), max: money(limits.max) })}
          </p>
        </div>
      )}
      <p className="a2b-num min-h-5 text-sm text-subtle">
        {amount !== null &&
          problem === null &&
          currency === 'EUR' &&
          t('topUpGives', { tokens: Math.round(amount * CREDITS_PER_EUR) })}
      </p>
      {failure && (
        <div role="alert">
          <Notice look="bad">{failure}</Notice>
        </div>
      )}
      <Button look="primary" submit fullWidth busy={busy}>
        {t('topUpContinue')}
      </Button>
      <div role="status" className="a2b-sr">
        {busy ? t('topUpLeaving') : ''}
      </div>
      <p className="text-xs text-subtle">{t('topUpNote')}</p>
    </form>
  );
}

/** "€20" rather than "€20.00" where there are no cents. */
function shortMoney(value: number, money: (value: number) => string): string {
  const text = money(value);
  return Number.isInteger(value) ? text.replace(/[.,٫]00(?!\d)/, '') : text;
}
