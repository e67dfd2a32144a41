const brand = Symbol.for('aim2balance.CheckoutUrlError');

/** The address of a payment page is not one to send a reader to. Nothing was navigated. */
export class CheckoutUrlError extends Error {
  override readonly name = 'CheckoutUrlError';
  readonly code = 'checkout_url_refused';
  /** Origins that are allowed. */
  readonly allowedOrigins: readonly string[];

  constructor(message: string, allowedOrigins: readonly string[]) {
    super(message);
    this.allowedOrigins = allowedOrigins;
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for errors of this class from any copy of the package. */
  static isInstance(value: unknown): value is CheckoutUrlError {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  }
}
