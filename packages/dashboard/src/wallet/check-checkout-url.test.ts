import { describe, expect, test } from 'vitest';
import { hostileUrls } from '../test-support/hostileUrls.js';
import { CheckoutUrlError } from './CheckoutUrlError.js';
import { checkCheckoutUrl } from './check-checkout-url.js';

describe('checkCheckoutUrl', () => {
  test('URL-01 gives the parsed address', () => {
    expect(checkCheckoutUrl('https://checkout.stripe.com/c/pay/cs_test_a1#x').href).toBe(
      'https://checkout.stripe.com/c/pay/cs_test_a1#x',
    );
  });

  test.each(hostileUrls)('%s refuses %j', (_id, value) => {
    expect(() => checkCheckoutUrl(value)).toThrow(CheckoutUrlError);
  });

  test('URL-17 a listed origin is accepted beside the default, and nothing else', () => {
    const allowed = ['https://pay.example.com/anything'];
    expect(checkCheckoutUrl('https://pay.example.com/s/1', allowed).origin).toBe('https://pay.example.com');
    expect(checkCheckoutUrl('https://checkout.stripe.com/x', allowed).pathname).toBe('/x');
    for (const other of ['https://example.com/', 'https://a.pay.example.com/', 'http://pay.example.com/']) {
      expect(() => checkCheckoutUrl(other, allowed)).toThrow(CheckoutUrlError);
    }
  });

  test('http is for a listed loopback host alone', () => {
    expect(checkCheckoutUrl('http://127.0.0.1:4242/pay', ['http://127.0.0.1:4242']).port).toBe('4242');
    expect(() => checkCheckoutUrl('http://127.0.0.1:4243/pay', ['http://127.0.0.1:4242'])).toThrow(CheckoutUrlError);
    expect(() => checkCheckoutUrl('http://pay.example.com/', ['http://pay.example.com'])).toThrow(CheckoutUrlError);
  });

  test.each([['*'], ['pay.example.com'], ['javascript:alert(1)'], ['']])('an entry %j allows nothing', (entry) => {
    expect(() => checkCheckoutUrl('https://pay.example.com/', [entry])).toThrow(CheckoutUrlError);
    expect(() => checkCheckoutUrl('javascript:alert(1)', [entry])).toThrow(CheckoutUrlError);
  });

  test('the error says what is allowed and where to say so', () => {
    try {
      checkCheckoutUrl('https://evil.example/x', ['https://pay.example.com']);
      expect.unreachable();
    } catch (error) {
      expect(CheckoutUrlError.isInstance(error)).toBe(true);
      expect((error as Error).message).toContain('https://evil.example');
      expect((error as Error).message).toContain('https://checkout.stripe.com, https://pay.example.com');
      expect((error as Error).message).toContain('allowedCheckoutOrigins');
    }
  });
});
