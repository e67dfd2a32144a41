import { expect, test } from 'vitest';
import { checkAmount, readAmount } from './top-up-amount.js';

test.each([
  ['20', 20],
  ['12.50', 12.5],
  ['12,5', 12.5],
  [' 12,50 € ', 12.5],
  ['7.', 7],
  ['0', 0],
])('reads %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([[''], ['abc'], ['-5'], ['1.234'], ['1.234,50'], ['1e3'], ['٢٠'], ['12 345 678'], ['0x10'], ['20; drop']])(
  '%j is no amount in whole cents',
  (text) => {
    expect(readAmount(text)).toBeNull();
  },
);

test('names what is wrong with an amount', () => {
  const limits = { min: 5, max: 500 };
  expect(checkAmount(null, limits)).toBe('notAmount');
  expect(checkAmount(4.99, limits)).toBe('tooSmall');
  expect(checkAmount(500.01, limits)).toBe('tooLarge');
  expect(checkAmount(5, limits)).toBeNull();
  expect(checkAmount(500, limits)).toBeNull();
});
