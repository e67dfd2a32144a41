import { createReadStream } from 'node:fs';
import { ConflictError } from '../store/conflict-error.js';
import type { Credit } from '../store/ledger.js';
import type { Store } from '../store/store.js';
import type { UsageEvent } from '../store/usage-event.js';
import { csvDrafts } from './csv-drafts.js';
import type { RejectedLine } from './draft.js';
import { type DraftOptions, eventOfDraft } from './event-of-draft.js';
import { isJson, jsonDrafts, plainDialect } from './json-drafts.js';
import { librechatDialect } from './librechat.js';
import { type Line, readLines } from './lines.js';
import { litellmDialect } from './litellm.js';
import { openaiDialect } from './openai.js';
import type { BalanceDraft, CreditDraft, DraftReader, Format, ReaderOptions, ReaderOutput } from './reader.js';
import { Rejection } from './rejection.js';

export interface ImportOptions extends ReaderOptions, DraftOptions {
  format: Format;
  onRejected: (rejected: RejectedLine) => void;
  onProgress?: (progress: ImportResult) => void;
}

export interface ImportResult {
  /** Lines that were to be calls or credits. */
  read: number;
  stored: number;
  /** Stored by an earlier import. */
  before: number;
  rejected: number;
  /** Calls stored without a cost. */
  unpriced: number;
}

/** Rows in one transaction: the more, the more of them share a row of the rollups. */
const BATCH = 20_000;

/**
 * Streams a file into the store. A line that is no call is reported and left out, the others go in.
 * @throws {Error} the file cannot be read, or is no usage export at all
 */
export async function importFile(store: Store, file: string, options: ImportOptions): Promise<ImportResult> {
  const result: ImportResult = { read: 0, stored: 0, before: 0, rejected: 0, unpriced: 0 };
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  const batch = new Batch(store, options, result);
  let reader: DraftReader | null = null;
  for await (const lines of readLines(input)) {
    reader ??= readerFor(lines, options);
    await batch.take(reader.read(lines));
  }
  if (!reader) throw new Error('the file is empty');
  await batch.take(reader.end());
  await batch.store();
  return result;
}

/** Calls on their way to the store, and the lines they came from. */
class Batch {
  readonly #store: Store;
  readonly #options: ImportOptions;
  readonly #result: ImportResult;
  #events: UsageEvent[] = [];
  #lines = new Map<UsageEvent, number>();

  constructor(store: Store, options: ImportOptions, result: ImportResult) {
    this.#store = store;
    this.#options = options;
    this.#result = result;
  }

  async take(outputs: readonly ReaderOutput[]): Promise<void> {
    for (const output of outputs) {
      this.#result.read += 1;
      if ('reason' in output) this.#reject(output);
      else if ('credit' in output) await this.#credit(output);
      else if ('balanceId' in output) await this.#balance(output);
      else {
        try {
          const event = eventOfDraft(output, this.#options);
          this.#events.push(event);
          this.#lines.set(event, output.line);
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          this.#reject({ line: output.line, reason: error.message });
        }
      }
      if (this.#events.length >= BATCH) await this.store();
    }
  }

  async store(): Promise<void> {
    const events = this.#events;
    const lines = this.#lines;
    this.#events = [];
    this.#lines = new Map();
    const { accepted, duplicates, conflicts } = await this.#store.ingest(events, { onConflict: 'report' });
    this.#result.stored += accepted;
    this.#result.before += duplicates;
    this.#result.unpriced += events.filter((event) => event.costNano === null).length;
    for (const event of conflicts) {
      const reason = `the id ${JSON.stringify(event.eventId)} is stored with another content, which stays`;
      this.#reject({ line: lines.get(event) ?? 0, reason });
    }
    this.#options.onProgress?.(this.#result);
  }

  async #credit({ credit }: CreditDraft): Promise<void> {
    const booked = await this.#store.credit({ ...credit, accountId: this.#options.accountId });
    if (booked) this.#result.stored += 1;
    else this.#result.before += 1;
  }

  async #balance({ balanceId, balanceNano }: BalanceDraft): Promise<void> {
    await this.store();
    const { accountId } = this.#options;
    const amountNano = balanceNano - (await this.#store.wallet(accountId)).balanceNano;
    const entry = { accountId, entryId: balanceId, occurredMs: Date.now(), kind: 'adjustment' as const, amountNano };
    if (amountNano !== 0n && (await this.#isNew(entry))) this.#result.stored += 1;
    else this.#result.before += 1;
  }

  async #isNew(entry: Omit<Credit, 'description'>): Promise<boolean> {
    try {
      return await this.#store.credit({ ...entry, description: 'Opening balance' });
    } catch (error) {
      if (ConflictError.isInstance(error)) return false; // the same statement, imported before calls came in
      throw error;
    }
  }

  #reject(rejected: RejectedLine): void {
    this.#result.rejected += 1;
    this.#options.onRejected(rejected);
  }
}

function readerFor(lines: readonly Line[], options: ImportOptions): DraftReader {
  const first = lines.find(({ text }) => text === null || text.trim() !== '');
  const format = options.format === 'auto' ? detect(first) : options.format;
  switch (format) {
    case 'csv':
      return csvDrafts(options);
    case 'litellm':
      return jsonDrafts(litellmDialect);
    case 'openai':
      return jsonDrafts(openaiDialect);
    case 'librechat':
      return jsonDrafts(librechatDialect());
    default:
      return jsonDrafts(plainDialect(options));
  }
}

/** The format that the first line speaks. */
function detect(first: Line | undefined): Exclude<Format, 'auto'> {
  if (!first) throw new Error('the file is empty');
  if (first.text === null) throw new Error(`line ${first.number}: not text: the bytes are not UTF-8`);
  const text = first.text.trimStart();
  if (text.startsWith('[')) {
    throw new Error(
      `line ${first.number}: a JSON list, where one JSON object a line is read: write it out as JSON lines (jq -c '.[]')`,
    );
  }
  if (!text.startsWith('{')) return 'csv';
  let object: unknown;
  try {
    object = JSON.parse(text);
  } catch {
    return 'jsonl'; // the reader reports the line
  }
  if (!isJson(object)) return 'jsonl';
  if (('tokenType' in object && 'rawAmount' in object) || 'tokenCredits' in object) return 'librechat';
  if ('spend' in object && 'request_id' in object) return 'litellm';
  if (object.object === 'bucket' || (isJson(object.usage) && ('object' in object || 'created' in object)))
    return 'openai';
  return isJson(object.response) && 'custom_id' in object ? 'openai' : 'jsonl';
}
