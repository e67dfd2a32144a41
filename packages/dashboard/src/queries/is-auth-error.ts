/** The session has ended: asking again does not help. Known by name, so that any copy of the client counts. */
export function isAuthError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AuthenticationError';
}
