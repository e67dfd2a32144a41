import { createHash, timingSafeEqual } from 'node:crypto';
import { bearerToken } from './bearer.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares the bearer token of a request with the service's, in constant time. */
export function serviceTokenCheck(serviceToken: string): (request: Request) => boolean {
  if (serviceToken.length < 16) throw new Error('The service token is shorter than 16 characters: use a longer one.');
  const expected = digest(serviceToken);
  return (request) => {
    const given = bearerToken(request);
    return given !== null && timingSafeEqual(digest(given), expected);
  };
}
