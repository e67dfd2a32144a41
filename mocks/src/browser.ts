import { type SetupWorker, setupWorker } from 'msw/browser';
import { createHandlers, type MockOptions } from './handlers/createHandlers.js';
import { endWaiting } from './handlers/latency.js';

/**
 * A mocked backend for a page; call its `start()` before the first request. Requests that still wait for an answer at
 * `stop()` fail as when the network goes away: the worker waits for all of them before it stops.
 */
export function createMockWorker(options: MockOptions = {}): SetupWorker {
  const worker = setupWorker(...createHandlers(options));
  const stop = worker.stop.bind(worker);
  return Object.assign(worker, {
    stop: () => {
      endWaiting();
      return stop();
    },
  });
}
