import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWording, claimsIn, kindOf, rules } from './wording.mjs';

const unsafe = [
  'We are climate neutral.',
  'CO2-neutral chat',
  'CO₂ neutral since May',
  'A carbon neutral answer',
  'carbon-neutrality',
  'Net zero by design',
  'a net-zero assistant',
  'Climate positive!',
  'Your fees offset these emissions',
  'Trees needed to OFFSET your month',
  'offsetting included',
  'We compensate your usage',
  'Fully compensated.',
  'The green AI',
  'Eco-friendly AI for all',
  'sustainable\nAI',
  'This balances your footprint',
  'Saves CO2 with every request',
  '🌿 approved',
  'Klimaneutrale KI',
  'Netto-Null',
  'Kompensiert durch Aufforstung',
  'gleicht deine Emissionen aus',
  'spart CO2',
  'grüne KI',
  'Neutre en carbone',
  'neutralité carbone',
  'vos frais compensent vos émissions',
  'une IA verte',
];

const safe = [
  'Estimated electricity, water and CO2e of your requests',
  'as much CO2 as 3 young trees take up in a year',
  '2.5 % of your spend goes to restoration projects; this does not reduce or cancel the emissions shown',
  'Your fees fund about 0.42 m² of restoration work by Bergwaldprojekt',
  'neutralise presentation attributes; a neutral grey',
  'The balance of your wallet',
  'a saved search over CO2e',
  'Sustainability of your AI use',
  'Deine Gebühren finanzieren rund 0,42 m²',
  'Vos frais financent environ 0,42 m²',
];

describe('the wording check', () => {
  test.each(unsafe)('finds: %s', (text) => {
    expect(claimsIn(text, 'document')).not.toEqual([]);
    expect(claimsIn(text, 'strings')).not.toEqual([]);
  });

  test.each(safe)('lets pass: %s', (text) => {
    expect(claimsIn(text, 'document')).toEqual([]);
    expect(claimsIn(text, 'strings')).toEqual([]);
  });

  test('every rule finds something here', () => {
    for (const rule of rules) {
      expect(unsafe.some((text) => claimsIn(text, 'document').some((found) => found.claim === rule.claim))).toBe(true);
    }
  });

  test('words that are plain terms of code are claims in sentences only', () => {
    expect(claimsIn('LIMIT 20 OFFSET 40', 'code')).toEqual([]);
    expect(claimsIn('<p>carbon neutral</p>', 'code')).toHaveLength(1);
    const code = 'useQuery({ offset: 20 }); rect.offset(4); "outline-offset-2"; <Menu sideOffset={8} />';
    expect(claimsIn(code, 'strings')).toEqual([]);
    expect(claimsIn("{ fee: 'Your offset' }", 'strings')).toHaveLength(1);
    expect(claimsIn('Offset: see below', 'document')).toHaveLength(1);
  });

  test.each([
    ['README.md', 'document'],
    ['docs/impact-method.md', 'document'],
    ['packages/impact/README.md', 'document'],
    ['packages/impact/src/warnings.ts', 'strings'],
    ['packages/dashboard/src/messages/wallet/de.ts', 'strings'],
    ['packages/dashboard/src/wallet/messages.ts', 'strings'],
    ['stories/dashboard/Dashboard.stories.tsx', 'strings'],
    ['packages/server/src/billing/payment-page.ts', 'code'],
    ['examples/host/index.html', 'document'],
    ['packages/impact/src/estimateImpact.test.ts', null],
    ['scripts/wording.mjs', null],
    ['package-lock.json', null],
    ['logo.png', null],
  ])('%s is read as %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  test('names file and line, reads hidden and nested folders, and skips what is built', () => {
    const root = mkdtempSync(join(tmpdir(), 'a2b-wording-'));
    try {
      mkdirSync(join(root, 'docs/errors'), { recursive: true });
      mkdirSync(join(root, 'node_modules/x'), { recursive: true });
      writeFileSync(join(root, 'docs/errors/a.md'), '# Fine\n\nA carbon\nneutral chat.\n');
      writeFileSync(join(root, 'node_modules/x/README.md'), 'carbon neutral');
      expect(checkWording(root)).toEqual({
        files: 1,
        found: [
          {
            path: 'docs/errors/a.md',
            line: 3,
            claim: 'climate or carbon neutral, positive, negative',
            said: 'carbon neutral',
          },
        ],
      });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
