// Heap that 12,000 calls on one signal leave behind, and the listeners they leave on it; beside one `AbortSignal.any` a
// call, the usual way to join a caller's signal with a timeout.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createClient } from '@aim2balance/client';
import { report } from './stats.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const CALLS = 12_000;
const body = '{"tokens":5,"fiatValue":1,"percentage":50}';
const stub = async () => new Response(body);

async function growthMb(call) {
  for (let warm = 0; warm < 2000; warm++) await call();
  const heapMb = async () => {
    // What ends with a finaliser, as a request of the runtime does, takes more than one round to be gone.
    for (let rounds = 0; rounds < 4; rounds++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
    }
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = await heapMb();
  for (let done = 0; done < CALLS; done++) await call();
  return (await heapMb()) - before;
}

const controller = new AbortController();
let listeners = 0;
for (const [method, step] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
]) {
  const original = controller.signal[method];
  controller.signal[method] = (...given) => {
    listeners += step;
    return original.apply(controller.signal, given);
  };
}
const client = createClient({ baseUrl: 'https://chat.example.org', fetch: stub });
const ours = await growthMb(() => client.user.balance({ signal: controller.signal }));

const shared = new AbortController().signal;
const kept = [];
const peer = await growthMb(async () => {
  const own = new AbortController();
  const joined = AbortSignal.any([shared, own.signal]);
  // A fetch listens on what it is given.
  joined.addEventListener('abort', () => kept.push(1), { once: true });
  await stub();
});

report({
  figure: 'heap growth over 12,000 calls on one signal ÷ AbortSignal.any, MB',
  ours: Math.max(0, ours),
  peer,
  goal: '≤ 0.5 MB',
  ok: ours <= 0.5,
});
report({ figure: 'listeners left on that signal', ours: listeners, peer: 0, ratio: 0, goal: '0', ok: listeners === 0 });
