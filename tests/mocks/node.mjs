// Prints what held, and must end by itself: a request that waits for ever may not keep the process alive.
import { scenarios } from '@aim2balance/mocks';
import { createMockServer } from '@aim2balance/mocks/node';
import { runSteps } from './steps.mjs';

const server = createMockServer();
server.listen();
const outcomes = await runSteps({
  use: (...handlers) => server.use(...handlers),
  resetHandlers: () => server.resetHandlers(),
  stop: () => server.close(),
});
server.listen();
server.use(...scenarios.loading());
void fetch('https://chat.example.org/api/user/balance').catch(() => {});
console.log(JSON.stringify(outcomes));
