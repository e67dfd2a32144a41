// The server of docs/server.md, "In a server of yours": Express.
import { createApp, demoAuth, openStore, toNodeListener } from '@aim2balance/server';
import express from 'express';

const api = createApp({
  store: await openStore(':memory:'),
  auth: demoAuth,
  serviceToken: process.env.A2B_SERVICE_TOKEN,
});
const server = express();
server.all(/^\/api\/(user|usage|sustainability|billing)\//, toNodeListener(api));
server.use(express.json()); // after ours: the signature of a webhook is over the bytes as they came
server.get('/own', (_request, response) => response.send('of the host'));
server.listen(Number(process.env.PORT), '127.0.0.1');
