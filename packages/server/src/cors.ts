const EXPOSED = 'ETag, Retry-After, X-Request-Id';

export interface CorsPolicy {
  /** Headers for a request of this origin; none for one that is not allowed. */
  headers(request: Request): Record<string, string>;
  /** Whether the request asks for permission, and the answer to it. */
  preflight(request: Request): Response | null;
}

/**
 * Cross-origin access for exactly these origins.
 * @param origins such as `https://chat.example.org`
 */
export function corsPolicy(origins: readonly string[]): CorsPolicy {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  const headers = (request: Request): Record<string, string> => {
    const origin = request.headers.get('origin');
    if (origin === null || !allowed.has(origin)) return { vary: 'Origin' };
    return {
      vary: 'Origin',
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': EXPOSED,
    };
  };
  return {
    headers,
    preflight(request) {
      if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return null;
      return new Response(null, {
        status: 204,
        headers: {
          ...headers(request),
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'Authorization, Content-Type, If-None-Match, X-Request-Id',
          'access-control-max-age': '600',
        },
      });
    },
  };
}
