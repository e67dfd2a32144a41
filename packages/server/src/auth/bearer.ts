/** The bearer token of a request; `null` without one. */
export function bearerToken(request: Request): string | null {
  const match = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(request.headers.get('authorization') ?? '');
  return match?.[1] ?? null;
}
