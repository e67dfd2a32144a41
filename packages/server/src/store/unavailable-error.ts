const brand = Symbol.for('aim2balance.UnavailableError');

/** The database does not answer, or is busy for longer than a request can wait. The server says 503 with `Retry-After`. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for errors of this class from any copy of the package. */
  static isInstance(value: unknown): value is UnavailableError {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  }
}
