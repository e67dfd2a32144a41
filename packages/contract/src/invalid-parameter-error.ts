const brand = Symbol.for('aim2balance.InvalidParameterError');

/**
 * A value given by a caller breaks the contract: a range, a zone, an amount, a page.
 * The server answers it with 400, the client throws before any request.
 */
export class InvalidParameterError extends Error {
  override readonly name = 'InvalidParameterError';
  readonly code: 'invalid_parameter' | 'unsupported_parameter';
  /** Name of the parameter, as on the wire. */
  readonly parameter: string;

  constructor(
    parameter: string,
    message: string,
    code: 'invalid_parameter' | 'unsupported_parameter' = 'invalid_parameter',
  ) {
    super(message);
    this.parameter = parameter;
    this.code = code;
  }

  /** @internal Another copy of the package knows it by this. */
  get [brand](): boolean {
    return true;
  }

  /** True for errors of this class from any copy of the package. */
  static isInstance(value: unknown): value is InvalidParameterError {
    return (value as Record<symbol, unknown> | null | undefined)?.[brand] === true;
  }
}

/** A foreign value, cut short and quoted, for use in a message. */
export function quoted(value: unknown): string {
  const text = String(value);
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
