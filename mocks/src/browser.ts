import { type SetupWorker, setupWorker } from 'msw/browser';
import { createHandlers, type MockOptions } from './handlers/createHandlers.js';

/** A mocked backend for a page; call its `start()` before the first request. */
export function createMockWorker(options: MockOptions = {}): SetupWorker {
  return setupWorker(...createHandlers(options));
}
