import { type SetupServer, setupServer } from 'msw/node';
import { createHandlers, type MockOptions } from './handlers/createHandlers.js';
import { endWaiting } from './handlers/latency.js';

/**
 * A mocked backend for tests in Node; call its `listen()` before and `close()` after. Requests that still wait for an
 * answer at `close()` fail as when the network goes away.
 */
export function createMockServer(options: MockOptions = {}): SetupServer {
  const server = setupServer(...createHandlers(options));
  const close = server.close.bind(server);
  return Object.assign(server, {
    close: () => {
      endWaiting();
      return close();
    },
  });
}
