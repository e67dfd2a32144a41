import { createAdaptorServer } from '@hono/node-server';

const MAX_PORTS = 50;

export interface Listening {
  port: number;
  /** Ports that were taken by others. */
  taken: number[];
  close(): Promise<void>;
}

/** Listens on `port`, or on the next free one after it. */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const taken: number[] = [];
  for (let next = port; ; next++) {
    const server = createAdaptorServer({ fetch });
    const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(next, host, () => {
        server.removeListener('error', resolve);
        resolve(null);
      });
    });
    if (failed) {
      if (failed.code !== 'EADDRINUSE' || taken.length >= MAX_PORTS || next >= 65_535) throw failed;
      taken.push(next);
      continue;
    }
    const address = server.address();
    return {
      port: typeof address === 'object' && address ? address.port : next,
      taken,
      close: () =>
        new Promise((resolve, reject) => {
          server.close((error) => (error ? reject(error) : resolve()));
          // Idle keep-alive connections would hold the process for as long as the client likes.
          if ('closeIdleConnections' in server) server.closeIdleConnections();
          setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000).unref();
        }),
    };
  }
}
