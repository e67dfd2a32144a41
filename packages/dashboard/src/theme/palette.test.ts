import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const difference = differenceCiede2000();
const eyes = {
  normal: (color: string) => color,
  protanopia: (color: string) => formatHex(filterDeficiencyProt(1)(color)) ?? color,
  deuteranopia: (color: string) => formatHex(filterDeficiencyDeuter(1)(color)) ?? color,
  tritanopia: (color: string) => formatHex(filterDeficiencyTrit(1)(color)) ?? color,
};

function tokens(file: string): Record<string, string> {
  const css = readFileSync(new URL(`../../css/${file}.css`, import.meta.url), 'utf8');
  return Object.fromEntries([...css.matchAll(/--a2b-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const schemes = { light: tokens('tokens'), dark: tokens('tokens-dark') };

describe.each(Object.entries(schemes))('%s palette', (_, token) => {
  const series = Object.keys(token).filter((name) => name.startsWith('chart-'));
  const pairs = series.flatMap((a, i) => series.slice(0, i).map((b) => [a, b] as const));

  test.each([
    ['normal', 15],
    ['protanopia', 9],
    ['deuteranopia', 9],
    ['tritanopia', 9],
  ] as const)('A11-19 any two series are told apart by %s eyes (ΔE2000 ≥ %i)', (eye, least) => {
    expect(series).toHaveLength(9);
    for (const [a, b] of pairs) {
      const seen = difference(eyes[eye](token[a] as string), eyes[eye](token[b] as string));
      expect(seen, `${a} and ${b}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('A11-20 every series stands out from the backgrounds by 3:1', () => {
    for (const name of series) {
      for (const background of ['bg', 'bg-muted'] as const) {
        expect(
          wcagContrast(token[name] as string, token[background] as string),
          `${name} on ${background}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('A11-03 text keeps 4.5:1 on every background it is put on', () => {
    for (const text of ['fg', 'fg-subtle', 'fg-strong', 'brand', 'ok', 'warn', 'bad']) {
      for (const background of ['bg', 'bg-muted', 'bg-subtle']) {
        expect(
          wcagContrast(token[text] as string, token[background] as string),
          `${text} on ${background}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const button of ['brand', 'brand-emphasis']) {
      expect(wcagContrast(token['brand-inverted'] as string, token[button] as string)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('A11-03 the edge of a control keeps 3:1', () => {
    expect(wcagContrast(token.control as string, token.bg as string)).toBeGreaterThanOrEqual(3);
  });
});

test('both schemes give a value to every color', () => {
  const colors = (token: Record<string, string>) => Object.keys(token).filter((name) => token[name]?.startsWith('#'));
  expect(colors(schemes.dark).sort()).toEqual(colors(schemes.light).sort());
});
