import { isCommonAssetRequest } from 'msw';
import { setupWorker } from 'msw/browser';

/** The mocked network of a browser test; `network.use(handler)` adds answers for the rest of the test. */
export const network = setupWorker();

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
