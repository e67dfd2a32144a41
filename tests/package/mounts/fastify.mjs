// The server of docs/server.md, "In a server of yours": Fastify.
import { createApp, demoAuth, openStore, toNodeListener } from '@aim2balance/server';
import Fastify from 'fastify';

const api = createApp({
  store: await openStore(':memory:'),
  auth: demoAuth,
  serviceToken: process.env.A2B_SERVICE_TOKEN,
});
const listener = toNodeListener(api);
const server = Fastify();
server.get('/own', () => 'of the host');
await server.register(async (ours) => {
  ours.removeAllContentTypeParsers(); // the API reads bodies itself
  ours.addContentTypeParser('*', (_request, _body, done) => done(null));
  for (const part of ['user', 'usage', 'sustainability', 'billing']) {
    ours.all(`/api/${part}/*`, (request, reply) => {
      reply.hijack();
      return listener(request.raw, reply.raw);
    });
  }
});
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
