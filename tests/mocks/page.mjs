// The page lives below a path of its site, and asks an API at the root of it.
import { createMockWorker } from '@aim2balance/mocks/browser';
import { runSteps } from './steps.mjs';

const worker = createMockWorker();
await worker.start({ serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` } });
document.title = 'started';
globalThis.outcomes = await runSteps({
  use: (...handlers) => worker.use(...handlers),
  resetHandlers: () => worker.resetHandlers(),
  stop: () => worker.stop(),
});
