import { allScenarios } from '@aim2balance/mocks';
import { isCommonAssetRequest } from 'msw';
import { setupWorker } from 'msw/browser';
import { reviewNow } from './clock.js';

/** The mocked network of a browser test: all scenarios, and what `network.use(…)` adds for the rest of a test. */
export const network = setupWorker(...allScenarios({ now: reviewNow }));

/** Requests to the API that no handler answered during the current test. */
export const unhandledRequests: string[] = [];

/** Starts the mocked network; a request to the API without a handler fails as if the network were down. */
export async function startNetwork(): Promise<void> {
  await network.start({
    quiet: true,
    onUnhandledFrame({ frame }) {
      if (frame.protocol !== 'http') return;
      const { request } = frame.data as { request: Request };
      const { pathname } = new URL(request.url);
      if (isCommonAssetRequest(request) || !pathname.includes('/api/')) return;
      unhandledRequests.push(`${request.method} ${pathname}`);
      throw Response.error();
    },
  });
}
