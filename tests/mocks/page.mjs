import { createMockWorker } from '@aim2balance/mocks/browser';
import { runSteps } from './steps.mjs';

const worker = createMockWorker();
await worker.start();
document.title = 'started';
globalThis.outcomes = await runSteps({
  use: (...handlers) => worker.use(...handlers),
  resetHandlers: () => worker.resetHandlers(),
  stop: () => worker.stop(),
});
