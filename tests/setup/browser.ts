import '@aim2balance/dashboard/styles.css';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { reviewNow, setClock } from './clock.js';
import { consoleErrors, watchConsole } from './console.js';
import { network, setLatency, startNetwork, stopNetwork, unhandledRequests } from './network.js';
import { queryConfig } from './queries.js';
import { checkReactVersion } from './react-version.js';

configure(queryConfig);

let unwatchConsole = () => {};

beforeAll(checkReactVersion);
beforeAll(startNetwork);

beforeEach(() => {
  setClock(reviewNow);
  setLatency(0);
  unhandledRequests.length = 0;
  unwatchConsole = watchConsole(); // a test that expects an error replaces it: `vi.spyOn(console, 'error')…`
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  unwatchConsole();
  network.resetHandlers();
  network.restoreHandlers(); // `once` handlers answer again
  if (unhandledRequests.length > 0) throw new Error(`No mock handler for: ${unhandledRequests.join(', ')}`);
  if (consoleErrors.length > 0) throw new Error(`The page logged an error: ${consoleErrors.join('\n')}`);
});

afterAll(stopNetwork);
