import { describe, expect, test } from 'vitest';
import { languageOf, type Message } from './area.js';
import { directionOf } from './direction.js';
import { messages } from './messages.js';
import { createTranslate } from './translate.js';

const areas = Object.keys(messages.en) as (keyof typeof messages.en)[];
const textsOf = (language: 'en' | 'de' | 'fr', area: keyof typeof messages.en) =>
  messages[language][area] as Readonly<Record<string, Message>>;
const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each(areas)('%s', (area) => {
  test.each(['de', 'fr'] as const)('has every text in %s, none empty, none with other placeholders', (language) => {
    const english = textsOf('en', area);
    const translated = textsOf(language, area);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      const needed = placeholders(formsOf(message).join(' '));
      const given = formsOf(translated[key] as Message);
      expect(
        given.every((text) => text.trim() !== ''),
        key,
      ).toBe(true);
      expect(placeholders(given.join(' ')), key).toEqual(needed);
    }
  });

  test('has the plural forms of each language', () => {
    for (const language of ['en', 'de', 'fr'] as const) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(textsOf(language, area))) {
        if (typeof message === 'string') continue;
        // `many` is that of round millions in French: "2 millions de jetons".
        const optional = new Set(['many']);
        expect(
          needed.filter((form) => !(form in message) && !optional.has(form)),
          `${language} ${key}`,
        ).toEqual([]);
      }
    }
  });
});

test('messages are plain data, fit for a page rendered on a server', () => {
  expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
});

describe('createTranslate', () => {
  const area = {
    name: 'test',
    en: { hello: 'Hello {name}', rows: { one: '{count} row', other: '{count} rows' } },
    de: { hello: 'Hallo {name}', rows: { one: '{count} Zeile', other: '{count} Zeilen' } },
    fr: { hello: 'Bonjour {name}', rows: { one: '{count} ligne', other: '{count} lignes' } },
  } as const;
  const plain = (value: number) => new Intl.NumberFormat('en').format(value);

  test('fills placeholders and picks the plural of the language', () => {
    const t = createTranslate<typeof area.en>(area as never, 'fr-CA', undefined, plain);
    expect(t('hello', { name: 'Ada' })).toBe('Bonjour Ada');
    expect(t('rows', { count: 0 })).toBe('0 ligne');
    expect(t('rows', { count: 2000 })).toBe('2,000 lignes');
  });

  test('XSS-05 a value that looks like a placeholder or a key stays a text', () => {
    const t = createTranslate<typeof area.en>(area as never, 'en', undefined, plain);
    expect(t('hello', { name: '{name} $& {constructor}' })).toBe('Hello {name} $& {constructor}');
  });

  test('a value is marked off where it and the text around it may run from different sides', () => {
    const t = createTranslate<typeof area.en>(area as never, 'ar', undefined, plain);
    expect(t('hello', { name: '15\u200f/11\u200f/2026' })).toBe('Hello \u206815\u200f/11\u200f/2026\u2069');
    expect(t('hello', { name: 'שלום' })).toBe('Hello \u2068שלום\u2069');
    const arabic = createTranslate<typeof area.en>(area as never, 'ar', { hello: 'مرحبا {name}' }, plain);
    expect(arabic('hello', { name: '0.24 kg' })).toBe('مرحبا \u20680.24 kg\u2069');
    // A sentence with marked values in it is not marked once more: its own words say how it runs.
    expect(t('hello', { name: arabic('hello', { name: 'Ada' }) })).toBe('Hello مرحبا \u2068Ada\u2069');
  });

  test('texts of the host win, counted by the rules of its locale', () => {
    const rows = { zero: 'z', one: 'o', two: 't', few: '{count} f', many: '{count} m', other: 'r' };
    const t = createTranslate<typeof area.en>(area as never, 'ar-EG', { rows }, plain);
    expect(t('rows', { count: 2 })).toBe('t');
    expect(t('rows', { count: 3 })).toBe('3 f');
    expect(t('hello', { name: 'Ada' })).toBe('Hello Ada');
  });
});

test.each([
  ['de-AT', 'de'],
  ['fr', 'fr'],
  ['EN-gb', 'en'],
  ['den', 'en'],
  ['ja', 'en'],
])('%s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test.each([
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['de', 'ltr'],
  ['arn', 'ltr'],
])('%s runs %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
