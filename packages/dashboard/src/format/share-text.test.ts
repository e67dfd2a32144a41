import { describe, expect, it } from 'vitest';
import { shareText, shareTexts } from './share-text.js';

describe('shareText', () => {
  it.each([
    ['en', '<1%', '<0.1%'],
    ['de', '<1\u00a0%', '<0,1\u00a0%'],
    ['fr', '<1\u00a0%', '<0,1\u00a0%'],
    ['ar', '<1\u200e%\u200e', '<0.1\u200e%\u200e'],
    ['hi', '<1%', '<0.1%'],
    ['ja', '<1%', '<0.1%'],
  ])('%s: what is more than nothing and rounds to it is below one step', (locale, whole, tenth) => {
    expect(shareText(locale, 0, true)).toBe(whole);
    expect(shareText(locale, 0, true, 1)).toBe(tenth);
  });

  it('shows nothing as nothing', () => {
    expect(shareText('en', 0, false)).toBe('0%');
    expect(shareText('en', 0, false, 1)).toBe('0.0%');
  });

  it('claims no less of several parts than each of them may be', () => {
    expect(shareText('en', 0, true, 1, 3)).toBe('<0.3%');
  });
});

describe('shareTexts', () => {
  it('MON-20 percentages shown together add up to 100, where "<1%" counts as none', () => {
    expect(shareTexts('en', [997, 2, 1, 0, null])).toEqual(['100%', '<1%', '<1%', '0%', '0%']);
    expect(shareTexts('en', [1, 1, 1], 1)).toEqual(['33.4%', '33.3%', '33.3%']);
  });
});
