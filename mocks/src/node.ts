import { type SetupServer, setupServer } from 'msw/node';
import { createHandlers, type MockOptions } from './handlers/createHandlers.js';

/** A mocked backend for tests in Node; call its `listen()` before and `close()` after. */
export function createMockServer(options: MockOptions = {}): SetupServer {
  return setupServer(...createHandlers(options));
}
