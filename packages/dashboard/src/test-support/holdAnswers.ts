import { http } from 'msw';
import { onTestFinished } from 'vitest';
import { network } from '../../../../tests/setup/network.js';

/** Lets requests arrive but holds their answers until the returned function is called, or the test is over. */
export function holdAnswers(path = '*/api/*'): () => void {
  const gate = Promise.withResolvers<void>();
  network.use(
    http.all(path, async () => {
      await gate.promise;
      return undefined; // the handlers of the scenario answer
    }),
  );
  onTestFinished(() => gate.resolve());
  return gate.resolve;
}
