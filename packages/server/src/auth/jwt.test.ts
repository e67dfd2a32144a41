import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, SECRET, token } from '../test-support/app.js';
import { anyAuth, demoAuth } from './demo.js';
import { jwtAuth } from './jwt.js';

const clock = () => NOW;
const bearer = (credential: string) =>
  new Request('http://localhost/', { headers: { authorization: `Bearer ${credential}` } });
const nowS = NOW.getTime() / 1000;

describe('HS256', () => {
  const auth = jwtAuth({ secret: SECRET, clock });

  test('the account is the sub of a valid token', () => {
    expect(auth(bearer(token('u1')))).toEqual({ accountId: 'u1' });
  });

  test.each([
    ['exp now', { exp: nowS }],
    ['exp as text', { exp: String(nowS + 60) }],
    ['not yet valid', { nbf: nowS + 60 }],
    ['no sub', { sub: undefined }],
    ['an empty sub', { sub: '' }],
    ['a sub that is a number', { sub: 7 }],
    ['a sub too long', { sub: 'x'.repeat(201) }],
    ['a sub with NUL', { sub: 'a\u0000b' }],
  ])('SRV-03 refused: %s', (_, claims) => {
    expect(auth(bearer(token('u1', claims)))).toBeNull();
  });

  test('refused: unknown critical headers, extra parts, other schemes', () => {
    expect(auth(bearer(token('u1', {}, { crit: ['x'] })))).toBeNull();
    expect(auth(bearer(`${token('u1')}.x`))).toBeNull();
    expect(auth(new Request('http://localhost/', { headers: { authorization: `Basic ${token('u1')}` } }))).toBeNull();
  });

  test('issuer and audience are checked where they are configured', () => {
    const strict = jwtAuth({ secret: SECRET, clock, issuer: 'https://id.example.org', audience: 'a2b' });
    const claims = { iss: 'https://id.example.org', aud: ['other', 'a2b'] };
    expect(strict(bearer(token('u1', claims)))).toEqual({ accountId: 'u1' });
    expect(strict(bearer(token('u1', { ...claims, iss: 'https://evil.example' })))).toBeNull();
    expect(strict(bearer(token('u1', { ...claims, aud: 'other' })))).toBeNull();
    expect(strict(bearer(token('u1')))).toBeNull();
  });
});

describe('RS256', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const auth = jwtAuth({ publicKey: pem, clock });

  test('a token of the key is taken, one signed with the public key as a secret is not', () => {
    const data = token('u1', {}, { alg: 'RS256' }).split('.').slice(0, 2).join('.');
    const signature = createSign('RSA-SHA256').update(data).sign(privateKey).toString('base64url');
    expect(auth(bearer(`${data}.${signature}`))).toEqual({ accountId: 'u1' });
    expect(auth(bearer(token('u1', {}, {}, pem)))).toBeNull();
    expect(auth(bearer(token('u1', {}, { alg: 'RS256' }, pem)))).toBeNull();
  });

  test('weak or ambiguous keys are refused when the server starts', () => {
    const { publicKey: short } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(() => jwtAuth({ publicKey: short.export({ type: 'spki', format: 'pem' }).toString() })).toThrow(/2048/);
    expect(() => jwtAuth({ secret: 'short' })).toThrow(/32 bytes/);
    expect(() => jwtAuth({})).toThrow(/either/);
    expect(() => jwtAuth({ secret: SECRET, publicKey: pem })).toThrow(/either/);
  });
});

test('the demo token is the demo account, beside other ways to log in', async () => {
  const auth = anyAuth(demoAuth, jwtAuth({ secret: SECRET, clock }));
  expect(await auth(bearer('demo'))).toEqual({ accountId: 'demo' });
  expect(await auth(bearer(token('u1')))).toEqual({ accountId: 'u1' });
  expect(await auth(bearer('demo2'))).toBeNull();
});
