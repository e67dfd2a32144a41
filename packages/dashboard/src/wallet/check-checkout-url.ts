import { CheckoutUrlError } from './CheckoutUrlError.js';

const STRIPE = 'https://checkout.stripe.com';
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** `https`, or `http` on the reader's own machine, for a payment page that is played. */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** Stripe's origin and those of the host; an entry that is no secure origin allows nothing. */
function originsOf(allowed: readonly string[]): string[] {
  return [
    STRIPE,
    ...allowed.filter((entry) => URL.canParse(entry) && isSecure(new URL(entry))).map((entry) => new URL(entry).origin),
  ];
}

/**
 * The address of a payment page, once it has proved to be one.
 * @param value as it came from the backend or the host
 * @param allowed origins besides Stripe's, compared as a whole
 * @throws {CheckoutUrlError} not an absolute address; not https (http for a listed loopback host); a login in it; an
 * origin that is not allowed
 */
export function checkCheckoutUrl(value: unknown, allowed: readonly string[] = []): URL {
  const origins = originsOf(allowed);
  const refuse = (what: string): never => {
    throw new CheckoutUrlError(
      `${what}, so the reader stays here. Allowed are ${origins.join(', ')}: add another one to allowedCheckoutOrigins.`,
      origins,
    );
  };
  // White space, control characters and backslashes are read differently by different readers of a URL.
  if (typeof value !== 'string' || /[\s\\\p{Cc}]/u.test(value) || !URL.canParse(value)) {
    return refuse('The payment page has no absolute address');
  }
  const url = new URL(value);
  if (!isSecure(url)) return refuse('The address of the payment page is not https');
  if (url.username !== '' || url.password !== '') return refuse('The address of the payment page carries a login');
  if (!origins.includes(url.origin)) return refuse(`The payment page lies on ${url.origin.slice(0, 60)}`);
  return url;
}
