import { gzipSync } from 'node:zlib';
import postcss, { type AtRule, type Rule } from 'postcss';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileCss } from '../../build/css.mjs';

let bytes: Uint8Array;
let css = '';
const rules: Rule[] = [];

beforeAll(async () => {
  bytes = await compileCss();
  css = Buffer.from(bytes).toString();
  postcss.parse(css).walkRules((rule) => {
    const parent = rule.parent as AtRule | undefined;
    if (!(parent?.type === 'atrule' && /keyframes$/.test(parent.name))) rules.push(rule);
  });
}, 60_000);

describe('the stylesheet', () => {
  test('touches nothing of the host: every rule stands below .a2b', () => {
    expect(rules.length).toBeGreaterThan(200);
    const outside = rules.flatMap(({ selectors }) => selectors).filter((selector) => !/\.a2b(?![\w-])/.test(selector));
    expect(outside).toEqual([]);
  });

  test("utilities beat a host's important utilities of the same name", () => {
    const padding = rules.find(({ selector }) => selector.endsWith(' .p-5'));
    expect(padding?.toString()).toContain('!important');
    const ownRule = rules.find(({ selector }) => selector.endsWith(' .a2b-skeleton'));
    expect(ownRule?.toString()).not.toContain('!important');
  });

  test("does not follow the host's root font size, nor its Tailwind variables, nor its layers", () => {
    expect(css).not.toMatch(/\drem\b/);
    expect(css).not.toContain('--tw-');
    expect(css).not.toMatch(/@layer|@property|:root/);
  });

  test('its animations have names of their own', () => {
    const names = [...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name?.startsWith('a2b-'))).toBe(true);
  });

  test('every public property has a value of its own, which a host replaces from anywhere above', () => {
    expect(css).toMatch(/--_a2b-brand:\s*var\(--a2b-brand,\s*#2563eb\)/);
    expect(css).toMatch(/--_a2b-brand:\s*var\(--a2b-dark-brand,\s*var\(--a2b-brand,/);
  });

  test('weighs at most 12 kB gzipped', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });
});
