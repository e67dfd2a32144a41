const brand = Symbol.for('aim2balance.ConflictError');

/** An id that is stored already came again with another content. What is stored stays. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  /** The ids, at most the first 20. */
  readonly ids: readonly string[];

  constructor(message: string, ids: readonly string[]) {
    super(message);
    this.ids = ids.slice(0, 20);
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for errors of this class from any copy of the package. */
  static isInstance(value: unknown): value is ConflictError {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  }
}
