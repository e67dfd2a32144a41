// A log page of 1,000 rows over loopback: the client, validation included, beside bare `fetch` and `JSON.parse`, and
// beside ky and axios with zod. Paired: each round measures all, the ratio is the median of the rounds' ratios.
import { createServer } from 'node:http';
import { createClient } from '@aim2balance/client';
import { usageLogPageSchema } from '@aim2balance/contract/schemas';
import axios from 'axios';
import ky from 'ky';
import * as z from 'zod/mini';
import { logPage, median, report } from './stats.mjs';

const ROUNDS = 150;
const WARM_UP = 50;
const body = logPage(1000);
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const url = `${baseUrl}/api/usage/log?range=30d`;
const client = createClient({ baseUrl, token: 'token' });
const headers = { authorization: 'Bearer token', accept: 'application/json' };

const contestants = {
  raw: async () => JSON.parse(await (await fetch(url, { headers })).text()),
  ours: async () => client.usage.log(),
  ky: async () => z.parse(usageLogPageSchema, await ky(url, { headers }).json()),
  axios: async () => z.parse(usageLogPageSchema, (await axios.get(url, { headers })).data),
};

const rounds = [];
const names = Object.keys(contestants);
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  const ms = {};
  // Another order each round: whoever comes after a collection of garbage would pay for it.
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(turn + round) % names.length];
    const beganMs = performance.now();
    const page = await contestants[name]();
    ms[name] = performance.now() - beganMs;
    if (page.data.length !== 1000) throw new Error(name);
  }
  if (round >= WARM_UP) rounds.push(ms);
}
server.close();
server.closeAllConnections();

const ratio = (name, peer) => median(rounds.map((ms) => ms[name] / ms[peer]));
const ms = (name) => median(rounds.map((each) => each[name]));
const raw = {
  figure: '1,000-row log page ÷ raw fetch + JSON.parse, ms',
  ours: ms('ours'),
  peer: ms('raw'),
  ratio: ratio('ours', 'raw'),
};
report({ ...raw, goal: '≤ 1.15', ok: raw.ratio <= 1.15 });
for (const peer of ['ky', 'axios']) {
  const value = ratio('ours', peer);
  report({
    figure: `1,000-row log page ÷ ${peer} + zod mini, ms`,
    ours: ms('ours'),
    peer: ms(peer),
    ratio: value,
    goal: '< 1',
    ok: value < 1,
  });
}
