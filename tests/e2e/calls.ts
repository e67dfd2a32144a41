import { readFileSync } from 'node:fs';

/** A call of the log that is imported. */
export interface Call {
  id: string;
  ms: number;
  projectName: string | null;
  providerName: string;
  model: string;
  inputTokens: number;
  outputTokens: number;
  costNano: bigint;
}

/** Days over which the clocks change in Auckland (29 Sept), Berlin (27 Oct) and St John's (3 Nov). */
export const days = { first: '2024-09-26', last: '2024-11-06' };
const fromMs = Date.UTC(2024, 8, 27);
const toMs = Date.UTC(2024, 10, 6);

/** Instants at which a day begins or an hour comes twice, in one of the zones of the test. */
const edges = [
  '2024-09-28T14:00:00Z', // the clocks of Auckland go on
  '2024-09-28T11:00:00Z', // a midnight there, before and after
  '2024-09-29T11:00:00Z',
  '2024-10-26T22:00:00Z', // the day of 25 hours in Berlin begins, its hour comes twice, it ends
  '2024-10-27T00:30:00Z',
  '2024-10-27T01:30:00Z',
  '2024-10-27T23:00:00Z',
  '2024-11-03T02:30:00Z', // the same in St John's
  '2024-11-03T03:45:00Z',
  '2024-11-03T04:45:00Z',
  '2024-11-04T03:30:00Z',
].map((text) => Date.parse(text));

/** Price of a token in nano-EUR: most calls cost far less than a cent. */
const models = [
  { model: 'claude-sonnet-4-5', providerName: 'Anthropic', input: 3n, output: 15n },
  { model: 'gpt-4o', providerName: 'OpenAI', input: 2n, output: 10n },
  { model: 'gpt-4o-mini', providerName: 'OpenAI', input: 1n, output: 1n },
  { model: 'mistral-large-latest', providerName: 'Mistral', input: 2n, output: 6n },
  { model: 'gemini-2.5-pro', providerName: 'Google', input: 1n, output: 9n },
];
const projects = ['Website', 'Angebote "Süd", Teil 2', 'Code review', '__proto__', null];

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lengths as chats have them: many short ones, a long tail. */
function* lengths(random: () => number, count: number): Generator<{ at: number; input: number; output: number }> {
  for (let i = 0; i < count; i++) {
    const input = Math.min(14_000, Math.round(Math.exp(6.6 + 1.1 * (random() + random() + random() - 1.5) * 2)));
    yield {
      at: (i + random()) / count,
      input,
      output: Math.min(1500, Math.round(Math.exp(4.9 + (random() - 0.5) * 3))),
    };
  }
}

/** The lengths of a recorded log: `TIMESTAMP,ContextTokens,GeneratedTokens`, its times stretched over the days of the test. */
function* recorded(file: string): Generator<{ at: number; input: number; output: number }> {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(','));
  const times = rows.map(([time]) => Date.parse(`${time?.slice(0, 23).replace(' ', 'T')}Z`));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  for (const [i, [, input, output]] of rows.entries()) {
    yield { at: ((times[i] ?? first) - first) / (last - first + 1), input: Number(input), output: Number(output) };
  }
}

/** Calls over {@link days}, the same ones each time. */
export function makeCalls(recording = process.env.A2B_TRACE): Call[] {
  const random = seeded(20241027);
  const shapes = [...(recording ? recorded(recording) : lengths(random, 2400))];
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() ** 2 * list.length)] as T;
  const call = (ms: number, input: number, output: number, i: number): Call => {
    const { model, providerName, input: inputNano, output: outputNano } = pick(models);
    return {
      id: `call-${i}`,
      ms,
      projectName: pick(projects),
      providerName,
      model,
      inputTokens: input,
      outputTokens: output,
      costNano: BigInt(input) * inputNano * 931n + BigInt(output) * outputNano * 1087n + 1n,
    };
  };
  const spread = shapes.map(({ at, input, output }, i) =>
    call(Math.floor(fromMs + at * (toMs - fromMs)), input, output, i),
  );
  const atEdges = edges.flatMap((ms) => [ms - 1, ms, ms + 1]);
  return [...spread, ...atEdges.map((ms, i) => call(ms, 100 + i, 10 + i, shapes.length + i))];
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** An amount in nano-EUR as EUR, every decimal of it. */
export function eur(nano: bigint): string {
  return `${nano / 1_000_000_000n}.${String(nano % 1_000_000_000n).padStart(9, '0')}`;
}

/** The file that `a2b import` reads. */
export function toImportFile(calls: readonly Call[]): string {
  const lines = calls.map((call) =>
    [
      call.id,
      new Date(call.ms).toISOString(),
      call.model,
      call.providerName,
      quoted(call.projectName ?? ''),
      call.inputTokens,
      call.outputTokens,
      eur(call.costNano),
    ].join(','),
  );
  return `id,time,model,provider,project,input_tokens,output_tokens,cost\n${lines.join('\n')}\n`;
}
