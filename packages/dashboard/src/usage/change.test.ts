import { expect, test } from 'vitest';
import { changeOf } from './change.js';

test('a change is said in whole percent', () => {
  expect(changeOf(112, 100)).toEqual({ kind: 'up', percent: 12 });
  expect(changeOf(50, 100)).toEqual({ kind: 'down', percent: 50 });
  expect(changeOf(100.2, 100)).toEqual({ kind: 'same' });
});

test('MON-12 nothing before gives no infinite percentage, nothing at all gives none', () => {
  expect(changeOf(5, 0)).toEqual({ kind: 'from-nothing' });
  expect(changeOf(0, 0)).toBeNull();
  expect(changeOf(5, undefined)).toBeNull();
  expect(changeOf(Number.NaN, 1)).toBeNull();
});
