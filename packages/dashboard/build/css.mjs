// Compiles `dist/styles.css`: tokens, the isolating base, our components and Tailwind's utilities, all below `.a2b`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { browserslistToTargets, transform } from 'lightningcss';
import postcss from 'postcss';
import tailwind from 'tailwindcss';
import { scope, scoped } from './scope.mjs';
import tailwindConfig from './tailwind.config.mjs';

const read = (name) => readFileSync(new URL(`../css/${name}.css`, import.meta.url), 'utf8');
const dist = new URL('../dist/', import.meta.url);

/**
 * Our rules read the internal `--_a2b-x`, which falls back to the value here; so a host may set `--a2b-x` anywhere above
 * us, on `:root` too, without a fight of specificity.
 */
function tokens() {
  const declarations = (file, mode) =>
    [...read(file).matchAll(/--a2b-([\w-]+):\s*([^;]+);/g)]
      .map(([, name, value]) =>
        mode === 'dark'
          ? `--_a2b-${name}: var(--a2b-dark-${name}, var(--a2b-${name}, ${value}));`
          : `--_a2b-${name}: var(--a2b-${name}, ${value});`,
      )
      .join('');
  const dark = `--_a2b-scheme: dark; ${declarations('tokens-dark', 'dark')}`;
  return `
.a2b { --_a2b-scheme: light; ${declarations('tokens', 'light')} }
.a2b[data-a2b-theme='dark'],
.dark .a2b[data-a2b-theme='host'], [data-theme='dark'] .a2b[data-a2b-theme='host'] { ${dark} }
@media (prefers-color-scheme: dark) { .a2b[data-a2b-theme='system'] { ${dark} } }`;
}

// The scheme is a property, since `all: initial` has the weight of an id. Positioned: texts for screen readers are taken out of the flow, and must not stretch a scrolling part of the host.
const rootRule = `${scoped} { all: initial; display: block; position: relative; box-sizing: border-box; color: var(--_a2b-fg); font: 400 14px/20px var(--_a2b-font); text-size-adjust: 100%; -webkit-tap-highlight-color: transparent; color-scheme: var(--_a2b-scheme); }`;

/** The whole stylesheet, minified. */
export async function compileCss() {
  const utilities = await postcss([tailwind(tailwindConfig)]).process('@tailwind base;@tailwind utilities;', {
    from: undefined,
  });
  // A mark, not a set of rules: plugins are given proxies of them.
  utilities.root.walkRules((rule) => {
    rule.raws.isUtility = true;
  });
  const sheet = postcss.root({
    nodes: [...postcss.parse(read('base')).nodes, ...postcss.parse(read('components')).nodes, ...utilities.root.nodes],
  });
  const { css } = await postcss([scope({ important: (rule) => rule.raws.isUtility === true })]).process(sheet, {
    from: undefined,
  });
  const { code } = transform({
    filename: 'styles.css',
    code: Buffer.from(rootRule + tokens() + css),
    minify: true,
    // color-mix and container queries; nothing newer is written into the sheet
    targets: browserslistToTargets(['chrome >= 111', 'safari >= 16.2', 'firefox >= 113']),
  });
  return code;
}

export async function buildCss() {
  const code = await compileCss();
  mkdirSync(dist, { recursive: true });
  writeFileSync(new URL('styles.css', dist), code);
  // TypeScript 6 and later check side-effect imports.
  writeFileSync(new URL('styles.css.d.ts', dist), 'export {};\n');
  return { bytes: code.length, gzipBytes: gzipSync(code, { level: 9 }).length };
}

if (import.meta.filename === process.argv[1]) {
  const { bytes, gzipBytes } = await buildCss();
  console.log(`dist/styles.css ${bytes} B, ${gzipBytes} B gz`);
}
