import { expect } from 'vitest';

/** What a call rejects with; fails the test where it does not. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('the call should have been rejected'),
    (error) => error,
  );
}
