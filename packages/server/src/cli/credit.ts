import { InvalidParameterError, nanoToDecimal, toNanoEur } from '@aim2balance/contract';
import { type LedgerKind, ledgerKinds } from '../store/ledger.js';
import { openStore } from '../store/open-store.js';
import { CliError } from './cli-error.js';
import { dbOf, dbOption, readArgs, required } from './options.js';

/** `a2b credit`: books one movement of money, once for each id. */
export async function credit(args: string[]): Promise<number> {
  const { values } = readArgs(args, {
    ...dbOption,
    account: { type: 'string' },
    amount: { type: 'string' },
    id: { type: 'string' },
    kind: { type: 'string', default: 'topup' },
    description: { type: 'string' },
    at: { type: 'string' },
  });
  const accountId = required(values.account, 'account');
  const entryId = required(values.id, 'id');
  const amountNano = readAmount(required(values.amount, 'amount'));
  const kind = ledgerKinds.find((known) => known === values.kind);
  if (!kind) throw new CliError(`--kind is one of ${ledgerKinds.join(', ')}.`);
  const occurredMs = values.at === undefined ? Date.now() : readInstant(values.at);
  const store = await openStore(dbOf(values.db));
  try {
    const booked = await store.credit({
      accountId,
      entryId,
      occurredMs,
      kind,
      amountNano,
      description: values.description ?? descriptions[kind],
    });
    const { balanceNano } = await store.wallet(accountId);
    const said = booked ? `${nanoToDecimal(amountNano)} EUR booked` : `${entryId} was booked before, nothing changed`;
    process.stdout.write(`${said}; the balance of ${accountId} is ${nanoToDecimal(balanceNano)} EUR\n`);
    return 0;
  } catch (error) {
    if (InvalidParameterError.isInstance(error)) throw new CliError(`--amount: ${error.message}`);
    throw error;
  } finally {
    await store.close();
  }
}

const descriptions: Record<LedgerKind, string> = {
  topup: 'Top-up',
  refill: 'Refill',
  grant: 'Granted credits',
  refund: 'Refund',
  adjustment: 'Adjustment',
  donation: 'Donation',
};

function readInstant(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}T\S+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new CliError(`--at is an instant such as 2026-11-01T09:00:00Z, not ${JSON.stringify(text)}.`);
  }
  return ms;
}

function readAmount(text: string): bigint {
  try {
    const nano = toNanoEur(text);
    if (nano === 0n) throw new CliError('--amount is zero.');
    return nano;
  } catch (error) {
    if (InvalidParameterError.isInstance(error)) throw new CliError(`--amount: ${error.message}`);
    throw error;
  }
}
