import { expect, test } from 'vitest';
import { describeError, redact } from './log.js';

test('SRV-18 credentials, logins and e-mail addresses are taken out', () => {
  const text = redact(
    'Bearer abc.def jane.doe@example.org eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1MSJ9.c2ln sk_live_0123456789 postgres://me:pw@db/a2b',
  );
  expect(text).toBe('Bearer [token] [e-mail] [token] [key] postgres://[login]@db/a2b');
});

test('an error is told with its causes, and without secrets', () => {
  const error = new Error('outer', { cause: new Error('inner: jane@example.org') });
  expect(describeError(error)).toMatch(/outer[\s\S]*caused by Error: inner: \[e-mail\]/);
});
