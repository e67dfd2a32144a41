import { expect, test } from 'vitest';
import { ConfigurationError, createClient } from './index.js';
import { balance } from './test-support/samples.js';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['no baseUrl', {}],
  ['a path without a page', { baseUrl: '/api' }],
  ['an empty baseUrl', { baseUrl: '' }],
  ['another scheme', { baseUrl: 'ftp://chat.example.org' }],
  ['http on a real host', { baseUrl: 'http://chat.example.org' }],
  ['a host that only looks like loopback', { baseUrl: 'http://127.0.0.1.example.org' }],
  ['a password in baseUrl', { baseUrl: 'https://a:b@chat.example.org' }],
  ['a query in baseUrl', { baseUrl: 'https://chat.example.org?x=1' }],
  ['a token of another type', { baseUrl: 'https://chat.example.org', token: 5 }],
  ['an unknown zone', { baseUrl: 'https://chat.example.org', timeZone: 'Mars/Olympus' }],
  ['a timeout of 0', { baseUrl: 'https://chat.example.org', timeout: 0 }],
  ['a timeout without end', { baseUrl: 'https://chat.example.org', timeout: Number.POSITIVE_INFINITY }],
  ['half a retry', { baseUrl: 'https://chat.example.org', maxRetries: 0.5 }],
  ['a limit of 0 bytes', { baseUrl: 'https://chat.example.org', maxResponseBytes: 0 }],
  ['a fetch of another type', { baseUrl: 'https://chat.example.org', fetch: 'fetch' }],
  ['credentials that are no mode', { baseUrl: 'https://chat.example.org', credentials: true }],
  ['an Authorization header', { baseUrl: 'https://chat.example.org', headers: { authorization: 'Basic x' } }],
])('%s is refused with a ConfigurationError', (_name, options) => {
  expect(() => createClient(options as never)).toThrow(ConfigurationError);
});

test.each([
  { baseUrl: 'https://chat.example.org/deep/path/' },
  { baseUrl: new URL('https://chat.example.org') },
  { baseUrl: 'http://localhost:3000' },
  { baseUrl: 'http://app.localhost' },
  { baseUrl: 'http://127.8.0.1' },
  { baseUrl: 'http://[::1]:8080' },
  { baseUrl: 'http://chat.example.org', allowInsecure: true },
])('%o is accepted', (options) => {
  expect(createClient(options).timeZone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test.each(['', '/', '//', '?', '/#', '/?#'])('the paths are appended to a baseUrl that ends in "%s"', async (end) => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json(balance);
  };
  await createClient({ baseUrl: `https://chat.example.org/deep${end}`, fetch }).user.balance();
  expect(urls).toEqual(['https://chat.example.org/deep/api/user/balance']);
});

test('a refusal tells what to do and never the value of a header', () => {
  const attempt = () => createClient({ baseUrl: 'https://chat.example.org', headers: { 'x-key': 'secret\r\nx: y' } });
  expect(attempt).toThrow(/`headers` holds a name or value that HTTP does not allow/);
  expect(attempt).not.toThrow(/secret/);
});
