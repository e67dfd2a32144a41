// PAR-17: from the text of a log page of 1,000 rows to checked rows, without `eval` or `new Function`; beside zod mini,
// which does without them as well.
import { responseSchemas } from '@aim2balance/contract/schemas';
import { validators } from '@aim2balance/contract/validators';
import * as z from 'zod/mini';
import { logPage, median, report } from './stats.mjs';

const ROUNDS = 300;
const WARM_UP = 50;
const text = logPage(1000);

function timed(run) {
  const beganMs = performance.now();
  const holds = run();
  if (!holds) throw new Error('The page breaks the contract.');
  return performance.now() - beganMs;
}

const rounds = [];
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  const ours = timed(() => validators.usageLog(JSON.parse(text)).ok);
  const peer = timed(() => z.safeParse(responseSchemas.usageLog, JSON.parse(text)).success);
  if (round >= WARM_UP) rounds.push({ ours, peer });
}
const ours = median(rounds.map((each) => each.ours));
const peer = median(rounds.map((each) => each.peer));
const ratio = median(rounds.map((each) => each.ours / each.peer));
report({
  figure: 'PAR-17 text of 1,000 log rows to checked rows ÷ zod mini, p50 ms',
  ours,
  peer,
  ratio,
  goal: '≤ 5 ms',
  ok: ours <= 5,
});
