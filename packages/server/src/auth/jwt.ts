import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { isStorable } from '../storable.js';
import { bearerToken } from './bearer.js';
import type { Auth } from './types.js';

export interface JwtOptions {
  /** Shared secret for HS256, at least 32 bytes. Either this or `publicKey`. */
  secret?: string;
  /** PEM public key for RS256, at least 2048 bits. */
  publicKey?: string;
  /** Checked against `iss` where given. */
  issuer?: string;
  /** One of the token's `aud` has to be this, where given. */
  audience?: string;
  clock?: () => Date;
}

const MIN_SECRET_BYTES = 32;
const MAX_ACCOUNT_LENGTH = 200;

interface Claims {
  sub?: unknown;
  exp?: unknown;
  nbf?: unknown;
  iss?: unknown;
  aud?: unknown;
}

/**
 * Reads the account from the `sub` of a JSON Web Token. The algorithm is the one configured here, whatever the token
 * says of itself; `exp` is required.
 * @throws {Error} no key, both keys, or a key too weak for its algorithm
 */
export function jwtAuth(options: JwtOptions): Auth {
  const { issuer, audience, clock = () => new Date() } = options;
  const { algorithm, isValid } = verifier(options);
  return (request) => {
    const [header, payload, signature, ...rest] = bearerToken(request)?.split('.') ?? [];
    if (!header || !payload || !signature || rest.length > 0) return null;
    const fields = readJson(header) as { alg?: unknown; crit?: unknown } | null;
    if (fields?.alg !== algorithm || fields.crit !== undefined) return null;
    if (!isValid(`${header}.${payload}`, Buffer.from(signature, 'base64url'))) return null;
    const claims = readJson(payload) as Claims | null;
    if (!claims || !isInTime(claims, clock().getTime() / 1000)) return null;
    if (issuer !== undefined && claims.iss !== issuer) return null;
    if (audience !== undefined && ![claims.aud].flat().includes(audience)) return null;
    const { sub } = claims;
    return typeof sub === 'string' && sub !== '' && sub.length <= MAX_ACCOUNT_LENGTH && isStorable(sub)
      ? { accountId: sub }
      : null;
  };
}

function verifier({ secret, publicKey }: JwtOptions) {
  if ((secret === undefined) === (publicKey === undefined)) {
    throw new Error('JWT verification takes either a secret (HS256) or a public key (RS256): give one of the two.');
  }
  if (secret !== undefined) {
    if (Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
      throw new Error(
        `The JWT secret is shorter than ${MIN_SECRET_BYTES} bytes, too weak for HS256: use a longer one.`,
      );
    }
    const isValid = (data: string, signature: Buffer) => {
      const expected = createHmac('sha256', secret).update(data).digest();
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    };
    return { algorithm: 'HS256', isValid };
  }
  const key = createPublicKey(publicKey ?? '');
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw new Error('The JWT public key is not an RSA key of at least 2048 bits, as RS256 wants.');
  }
  const isValid = (data: string, signature: Buffer) => verify('RSA-SHA256', Buffer.from(data), key, signature);
  return { algorithm: 'RS256', isValid };
}

function readJson(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null; // a token that cannot be read is no credential
  }
}

function isInTime({ exp, nbf }: Claims, nowS: number): boolean {
  if (typeof exp !== 'number' || exp <= nowS) return false;
  return nbf === undefined || (typeof nbf === 'number' && nbf <= nowS);
}
