import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { App } from './app.js';

/**
 * The API as a listener of `node:http`, for Express, Fastify and others that speak its requests. It answers every request
 * it is given, so hand it the paths of the API alone, whole and before any body parser: a webhook is signed over the
 * bytes as they came.
 */
export function toNodeListener(app: App): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // The web-standard globals of the process are the host's: they stay as they are.
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}
