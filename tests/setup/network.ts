import { allScenarios, endWaiting } from '@aim2balance/mocks';
import { isCommonAssetRequest } from 'msw';
import { setupWorker } from 'msw/browser';
import { reviewNow } from './clock.js';

let latencyMs = 0;

/** Time before each answer from now on; scenarios that are about time keep their own. */
export function setLatency(ms: number): void {
  latencyMs = ms;
}

/** The mocked network of a page: all scenarios, and what `network.use(…)` adds until the end of a test. */
export const network = setupWorker(...allScenarios({ now: reviewNow, latency: () => latencyMs }));

/** Requests to the API that no handler answered during the current test. */
export const unhandledRequests: string[] = [];

let started: Promise<unknown> | null = null;

/**
 * Starts the mocked network, once a page however many story files share it; a request to the API without a handler fails
 * as if the network were down.
 */
export async function startNetwork(): Promise<void> {
  started ??= startWorker();
  await started;
}

const options: Parameters<typeof network.start>[0] = {
  quiet: true,
  // Relative to the page: a static Storybook may live below any path.
  serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  onUnhandledFrame({ frame }) {
    if (frame.protocol !== 'http') return;
    const { request } = frame.data as { request: Request };
    const { pathname } = new URL(request.url);
    if (isCommonAssetRequest(request) || !pathname.includes('/api/')) return;
    unhandledRequests.push(`${request.method} ${pathname}`);
    throw Response.error();
  },
};

/** A page that is opened while the worker of the one before leaves gets none: it would ask the real network. */
async function startWorker(): Promise<void> {
  await network.start(options);
  while (!(await isControlled())) {
    await network.stop();
    await network.start(options);
  }
}

const CONTROL_MS = 1_000;

function isControlled(): Promise<boolean> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return Promise.resolve(true);
  return new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
    setTimeout(() => resolve(serviceWorker.controller !== null), CONTROL_MS);
  });
}

/** Stops it for good. The worker waits for every request first, so those that wait for ever end before. */
export async function stopNetwork(): Promise<void> {
  endWaiting();
  await network.stop();
  started = null;
}
