// What a call costs beyond its `fetch`: processor time added over a stub that answers at once, in µs, beside ky. Not the
// time on the clock, which on a shared machine is that of others as well; collecting the garbage counts.
import { createClient } from '@aim2balance/client';
import ky from 'ky';
import { median, report } from './stats.mjs';

const CALLS = 300;
const ROUNDS = 60;
const WARM_UP = 20;
const body = '{"tokens":5,"fiatValue":1,"percentage":50}';
const url = 'https://chat.example.org/api/user/balance';
const stub = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
const client = createClient({ baseUrl: 'https://chat.example.org', token: 'token', fetch: stub });

const contestants = {
  stub: async () => JSON.parse(await (await stub(url)).text()),
  ours: async () => client.user.balance(),
  ky: async () => ky(url, { fetch: stub, headers: { authorization: 'Bearer token' } }).json(),
};

const rounds = [];
const names = Object.keys(contestants);
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  const us = {};
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(turn + round) % names.length];
    const began = process.cpuUsage();
    for (let call = 0; call < CALLS; call++) await contestants[name]();
    const { user, system } = process.cpuUsage(began);
    us[name] = (user + system) / CALLS;
  }
  if (round >= WARM_UP) rounds.push({ ours: us.ours - us.stub, ky: us.ky - us.stub });
}
const ours = median(rounds.map((each) => each.ours));
const peer = median(rounds.map((each) => each.ky));
report({
  figure: 'added per call over a stub fetch ÷ ky, µs of processor',
  ours,
  peer,
  goal: '≤ 60 µs',
  ok: ours <= 60,
});
