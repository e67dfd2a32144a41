import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { reviewNow, setClock } from './clock.js';
import { network, startNetwork, unhandledRequests } from './network.js';

/** What the page logged as an error; a test that expects one replaces the spy: `vi.spyOn(console, 'error')…`. */
const consoleErrors: string[] = [];

beforeAll(startNetwork);

beforeEach(() => {
  setClock(reviewNow);
  consoleErrors.length = 0;
  unhandledRequests.length = 0;
  const log = console.error.bind(console);
  vi.spyOn(console, 'error').mockImplementation((...values: unknown[]) => {
    consoleErrors.push(values.map(String).join(' '));
    log(...values);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  network.resetHandlers();
  network.restoreHandlers(); // `once` handlers answer again
  if (unhandledRequests.length > 0) throw new Error(`No mock handler for: ${unhandledRequests.join(', ')}`);
  if (consoleErrors.length > 0) throw new Error(`The page logged an error: ${consoleErrors.join('\n')}`);
});

afterAll(() => network.stop());
