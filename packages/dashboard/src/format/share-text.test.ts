import { describe, expect, it } from 'vitest';
import { shareText } from './share-text.js';
import { shareTexts } from './share-texts.js';

describe('shareText', () => {
  it.each([
    ['en', '<1%', '<0.1%'],
    ['de', '<1\u00a0%', '<0,1\u00a0%'],
    ['fr', '<1\u00a0%', '<0,1\u00a0%'],
    ['ar', '<1\u200e%\u200e', '<0.1\u200e%\u200e'],
    ['hi', '<1%', '<0.1%'],
    ['ja', '<1%', '<0.1%'],
  ])('%s: what is more than nothing and rounds to it is below one step', (locale, whole, tenth) => {
    expect(shareText(locale, 0, true, true)).toBe(whole);
    expect(shareText(locale, 0, true, true, 1)).toBe(tenth);
  });

  it('shows nothing as nothing', () => {
    expect(shareText('en', 0, false, true)).toBe('0%');
    expect(shareText('en', 0, false, true, 1)).toBe('0.0%');
  });

  it.each([
    ['en', '>99%', '>99.9%'],
    ['de', '>99\u00a0%', '>99,9\u00a0%'],
    ['ar', '>99\u200e%\u200e', '>99.9\u200e%\u200e'],
  ])('%s: what is less than all and rounds to it is above one step below', (locale, whole, tenth) => {
    expect(shareText(locale, 100, true, true)).toBe(whole);
    expect(shareText(locale, 100, true, true, 1)).toBe(tenth);
  });

  it('shows all as all', () => {
    expect(shareText('en', 100, true, false)).toBe('100%');
    expect(shareText('en', 100, true, false, 1)).toBe('100.0%');
  });

  it('claims no less of several parts than each of them may be', () => {
    expect(shareText('en', 0, true, true, 1, 3)).toBe('<0.3%');
  });
});

describe('shareTexts', () => {
  it('MON-20 percentages shown together add up to 100, where "<1%" counts as none and ">99%" as all', () => {
    expect(shareTexts('en', [997, 2, 1, 0, null])).toEqual(['>99%', '<1%', '<1%', '0%', '0%']);
    expect(shareTexts('en', [5, 0, null])).toEqual(['100%', '0%', '0%']);
    expect(shareTexts('en', [1, 1, 1], 1)).toEqual(['33.4%', '33.3%', '33.3%']);
  });
});
