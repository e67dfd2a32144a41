import { expect, test } from 'vitest';
import { averageCost } from './average-cost.js';

const summary = { totalTokens: 1, totalCost: 1, totalRequests: 3 };

test('the average is exact to the nano-EUR and counts priced requests only', () => {
  expect(averageCost(summary)).toBe('0.333333333');
  expect(averageCost({ ...summary, unpricedRequests: 1 })).toBe('0.5');
});

test('MON-12 there is none without requests, or without a count of them', () => {
  expect(averageCost({ ...summary, totalRequests: 0 })).toBeNull();
  expect(averageCost({ ...summary, unpricedRequests: 3 })).toBeNull();
  expect(averageCost({ totalTokens: 1, totalCost: 1 })).toBeNull();
});
