import { describe, expect, it } from 'vitest';
import { InvalidParameterError, quoted } from './invalid-parameter-error.js';

describe('InvalidParameterError', () => {
  it('says which parameter is wrong and why', () => {
    const error = new InvalidParameterError('range', 'It ends before it begins.');
    expect(error).toMatchObject({
      name: 'InvalidParameterError',
      parameter: 'range',
      code: 'invalid_parameter',
      message: 'It ends before it begins.',
    });
    expect(new InvalidParameterError('x', '', 'unsupported_parameter').code).toBe('unsupported_parameter');
  });

  it('is known across copies of the package, and nothing else is', () => {
    const fromAnotherCopy = { [Symbol.for('aim2balance.InvalidParameterError')]: true };
    expect(InvalidParameterError.isInstance(new InvalidParameterError('a', 'b'))).toBe(true);
    expect(InvalidParameterError.isInstance(fromAnotherCopy)).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'text', {}]) {
      expect(InvalidParameterError.isInstance(other)).toBe(false);
    }
  });

  it('quotes foreign values short', () => {
    expect(quoted('a"b')).toBe('"a\\"b"');
    expect(quoted('x'.repeat(1000))).toHaveLength(43);
    expect(quoted(undefined)).toBe('"undefined"');
  });
});
