// Takes the mocks in development only, both ways: the production build may have none of them.
import { createClient } from '@aim2balance/client';
import { scenarioNotes, scenarios } from '@aim2balance/mocks';

if (import.meta.env.DEV) {
  const { createMockWorker } = await import('@aim2balance/mocks/browser');
  const worker = createMockWorker();
  await worker.start();
  worker.use(...scenarios.low());
  console.log(scenarioNotes.low);
}
globalThis.client = createClient({ baseUrl: location.origin, token: 'demo' });
