// The server of docs/server.md, "In a server of yours": Hono, and all that speak web-standard requests.
import { createApp, demoAuth, openStore } from '@aim2balance/server';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const api = createApp({
  store: await openStore(':memory:'),
  auth: demoAuth,
  serviceToken: process.env.A2B_SERVICE_TOKEN,
});
const server = new Hono();
server.all('/api/:part{user|usage|sustainability|billing}/*', (c) => api.fetch(c.req.raw));
server.get('/own', (c) => c.text('of the host'));
serve({ fetch: server.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
