import { version } from 'react';
import { version as domVersion } from 'react-dom';

/** @throws where the tests run on another React than their project is for: an alias that no longer reaches it is silent. */
export function checkReactVersion(): void {
  const expected = import.meta.env.EXPECTED_REACT ?? '19';
  for (const found of [version, domVersion]) {
    if (!found.startsWith(`${expected}.`))
      throw new Error(`These tests are for React ${expected}, and ${found} is here.`);
  }
}
