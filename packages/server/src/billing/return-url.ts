import { InvalidParameterError } from '@aim2balance/contract';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function refuse(message: string): never {
  throw new InvalidParameterError('returnUrl', message);
}

/**
 * Where the payment page leads back to: the caller's address with `checkout=success` or `checkout=cancel`, and the id
 * of the payment as `transaction`.
 * @throws {InvalidParameterError} not an absolute https address of an allowed origin (http for loopback hosts)
 */
export function returnUrls(
  returnUrl: string,
  allowedOrigins: readonly string[],
  paymentId: string,
): { successUrl: string; cancelUrl: string } {
  if (!URL.canParse(returnUrl) || /[\s\\]/.test(returnUrl)) refuse('The return address is not an absolute URL.');
  const url = new URL(returnUrl);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure) refuse('The return address has to be https.');
  if (url.username !== '' || url.password !== '') refuse('The return address must not carry a login.');
  if (!allowedOrigins.includes(url.origin)) {
    refuse('The return address belongs to an origin this server does not return to: add it to the allowed ones.');
  }
  const to = (outcome: string) => {
    const target = new URL(url);
    target.searchParams.set('checkout', outcome);
    target.searchParams.set('transaction', paymentId);
    return target.href;
  };
  return { successUrl: to('success'), cancelUrl: to('cancel') };
}
