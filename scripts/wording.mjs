// No text of the project may claim what a footprint cannot carry: Directive (EU) 2024/825 blacklists neutral, reduced or
// positive impact by paying for something elsewhere, generic environmental claims, and seals of one's own. This file
// names such wordings, so it is the only one that is read by none of the rules; everything shown to people is.
//   node scripts/wording.mjs [folder]     prints file:line and ends with 1 when one is found
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const CO2 = '(?:co2e?|co₂e?|carbon|climate|ghg|klima|kohlenstoff|treibhausgas|emissions?)';

/**
 * `pattern` is looked for in documents. Some claims are plain terms of code (`OFFSET 20`, `offset: 8`): `strings` is what
 * is looked for in messages and stories instead, and `code` in all other sources; `null` is nothing. All patterns run
 * over line breaks.
 * @type {readonly { claim: string, pattern: RegExp, strings?: RegExp, code?: null }[]}
 */
export const rules = [
  {
    claim: 'climate or carbon neutral, positive, negative',
    pattern: new RegExp(`(?<!\\p{L})${CO2}[\\s-]*(?:neutral|positiv|negativ)\\p{L}*`, 'giu'),
  },
  {
    claim: 'net zero',
    pattern: /(?<!\p{L})(?:net|netto)[\s-]*(?:zero|null)(?!\p{L})|zéro[\s-]+(?:émissions?[\s-]+)?nett?e?s?(?!\p{L})/giu,
  },
  {
    claim: 'offset',
    pattern: /(?<!\p{L})offset\p{L}*/giu,
    strings: /(?<![\p{L}\d.$_-])offset(?:s|ting|ted)?(?![\p{L}\d_-]|\s*[:=(])/giu,
    code: null,
  },
  {
    claim: 'compensated',
    pattern: /(?<!\p{L})(?:compensat\p{L}*|kompens\p{L}*|compens(?:e|é|ée|és|ées|er|ons|ez|ent)(?!\p{L}))/giu,
    code: null,
  },
  {
    claim: 'emissions made up for',
    pattern: new RegExp(
      `(?<!\\p{L})${CO2}[\\s-]*ausgleich\\p{L}*|gleich(?:t|en|st)\\s+(?:\\S+\\s+){0,4}(?:fußabdruck|emissionen|co[2₂])\\S*\\s+aus(?!\\p{L})`,
      'giu',
    ),
  },
  {
    claim: 'balances the footprint',
    pattern: /balanc(?:es?|ed|ing)\s+(?:out\s+)?(?:your|the|its|our|their)\s+(?:\p{L}+\s+)?(?:footprint|emissions)/giu,
  },
  {
    claim: 'green, eco-friendly, sustainable AI',
    pattern:
      /(?<!\p{L})(?:green|eco-?friendly|sustainable|climate-?friendly|grüne\p{L}?|nachhaltige\p{L}?|umweltfreundliche\p{L}?)\s+(?:ai|ki)(?!\p{L})|(?<!\p{L})ia\s+(?:verte|durable|écologique)/giu,
  },
  {
    claim: 'eco-friendly',
    pattern:
      /(?<!\p{L})(?:eco-?friendly|environmentally[\s-]friendly|umweltfreundlich\p{L}*|respectueu(?:x|se)s?\s+de\s+l.environnement)/giu,
  },
  { claim: 'neutral in carbon', pattern: /neutres?\s+en\s+(?:carbone|co[2₂])|neutralité\s+(?:carbone|climatique)/giu },
  {
    claim: 'saves CO2',
    pattern:
      /(?<!\p{L})(?:sav(?:es?|ed|ing)|spar(?:t|en|st)|économis\p{L}+)\s+(?:[\d.,]+\s*k?g\s+(?:of\s+|de\s+)?|\p{L}+\s+)?co[2₂]/giu,
  },
  { claim: 'a leaf as a seal', pattern: /[\u{1F331}\u{1F33F}\u{1F340}\u{1F343}\u{2618}\u{267B}]/gu },
];

const SKIPPED = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', 'shots', 'generated']);
const TEXT = /\.(?:md|mdx|html|json|m?[jt]sx?|css|svg)$/;
const TEST = /\.(?:test|test-d)\.[jt]sx?$/;

/** How a file is read: as a document, as sources that hold strings for people, as other code, or (`null`) not at all. */
export function kindOf(path) {
  if (!TEXT.test(path) || TEST.test(path) || /(?:^|\/)(?:package-lock|openapi)\.json$/.test(path)) return null;
  if (/\.(?:md|mdx|html)$/.test(path)) return 'document';
  if (/^(?:docs|stories|\.storybook|packages\/impact\/src)\//.test(path)) return 'strings';
  if (/^packages\/[^/]+\/src\/(?:.*\/)?messages(?:\/|\.)/.test(path)) return 'strings';
  return /^(?:packages\/[^/]+\/(?:src|css)|mocks\/src|examples)\/|package\.json$/.test(path) ? 'code' : null;
}

/** Each claim in `text`, with the line it begins on. */
export function claimsIn(text, kind) {
  const found = [];
  for (const rule of rules) {
    const pattern = kind in rule ? rule[kind] : rule.pattern;
    if (pattern === null) continue;
    for (const match of text.matchAll(pattern)) {
      const line = text.slice(0, match.index).split('\n').length;
      found.push({ line, claim: rule.claim, said: match[0].replace(/\s+/g, ' ') });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isSymbolicLink() || SKIPPED.has(entry.name) || entry.name === '.git') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** All claims below `root`, and how many files were read. */
export function checkWording(root) {
  const found = [];
  let files = 0;
  for (const file of filesBelow(root)) {
    const path = relative(root, file).split(sep).join('/');
    const kind = kindOf(path);
    if (kind === null) continue;
    files += 1;
    for (const claim of claimsIn(readFileSync(file, 'utf8'), kind)) found.push({ path, ...claim });
  }
  return { found, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  const { found, files } = checkWording(root);
  for (const { path, line, claim, said } of found) {
    console.error(
      `${path}:${line}  "${said}" reads as a claim (${claim}). Say what was estimated or paid for instead.`,
    );
  }
  if (files === 0) console.error(`No text was found below ${root}.`);
  if (found.length > 0 || files === 0) process.exitCode = 1;
  else console.log(`${files} files say nothing that a footprint cannot carry`);
}
