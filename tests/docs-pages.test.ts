import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProps, typeText } from '../.storybook/props.js';
import { listTypes } from '../stories/component-notes.js';
import { declarationsOf, mentioned, wholeDeclaration } from '../stories/declarations.js';
import { tokenUses } from '../stories/foundations/token-uses.js';
import { typeSizes } from '../stories/foundations/type-sizes.js';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('tables of props', () => {
  const union = {
    name: 'union',
    raw: 'keyof typeof looks',
    elements: [
      { name: 'literal', value: 'primary' },
      { name: 'literal', value: "'quiet'" },
      { name: 'literal', value: 'false' },
      { name: 'string' },
      { name: 'Omit', raw: "Omit<Settings, 'data'>" },
    ],
  };

  test('say every member of a union', () => {
    expect(typeText(union)).toBe("'primary' | 'quiet' | false | string | Omit<Settings, 'data'>");
  });

  test('say what a page is a page of, and keep what was written by hand', () => {
    const component = {
      __docgenInfo: {
        props: {
          look: { tsType: union },
          data: { tsType: { name: 'Page', raw: 'Page<LogEntry>' } },
          list: { tsType: { name: 'unknown' } },
        },
      },
    };
    const described = describeProps(
      {
        look: { name: 'look', table: { type: { summary: 'union' } } },
        data: { name: 'data', table: { type: { summary: 'Page' } } },
        list: { name: 'list', table: { type: { summary: 'number[]' } } },
      },
      component,
    );
    const types = Object.values(described).map(({ table }) => table?.type?.summary);
    expect(types).toEqual([typeText(union), 'Page<LogEntry>', 'number[]']);
  });

  test('say of each list of a building block what it is a list of', () => {
    const { 'Notice.look': looks, ...listed } = listTypes;
    const notice = read('packages/dashboard/src/wallet/Notice.tsx');
    for (const look of looks?.split(' | ') ?? []) expect(notice).toContain(`  ${look.slice(1, -1)}: {`);
    const names = new Set(Object.keys(listed).map((key) => key.split('.')[0] ?? ''));
    const lists = [...names].flatMap((name) => {
      const source = read(`packages/dashboard/src/components/${name}.tsx`);
      const [, body = ''] = new RegExp(`interface ${name}Props[^{]*\\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source) ?? [];
      return [...body.matchAll(/^ {2}(\w+)\??: readonly (.*);$/gm)].map(([, prop, type]) => [`${name}.${prop}`, type]);
    });
    expect(Object.fromEntries(lists)).toEqual(listed);
  });

  test('have the default that a doc comment names', () => {
    const { width } = describeProps(
      { width: { name: 'width', description: 'How wide. @defaultValue `7`' } },
      undefined,
    );
    expect(width).toMatchObject({ description: 'How wide.', table: { defaultValue: { summary: '7' } } });
  });
});

describe('types behind a table of props', () => {
  const source = `/** One row. */
export interface Row<T> {
  kind: Kind;
  /** Not a Note. */
  value: T;
}

export const kinds = ['a', 'b'] as const;
/** Known kinds. */
// biome-ignore lint: for the test
export type Kind =
  | (typeof kinds)[number]
  | (string & {});
interface Note {
  text: string;
}`;
  const declarations = declarationsOf([source]);

  test('are read with the sentence above them', () => {
    expect(Object.keys(declarations)).toEqual(['Row', 'kinds', 'Kind', 'Note']);
    expect(declarations.Kind).toMatch(/^\/\*\* Known kinds\. \*\/\ntype Kind =\n/);
  });

  test('come with those they are made from, and without those that only a comment names', () => {
    expect(mentioned('Page<Row>[]', declarations)).toEqual(['Row']);
    const whole = wholeDeclaration('Row', declarations);
    expect(whole).toContain('const kinds');
    expect(whole).not.toContain('interface Note');
  });
});

describe('props of the widgets', () => {
  const sources = [
    'packages/dashboard/src/Dashboard.tsx',
    'packages/dashboard/src/DashboardProvider.tsx',
    'packages/dashboard/src/wallet/TopUp.tsx',
    ...readdirSync(join(root, 'packages/dashboard/src/widgets')).map(
      (name) => `packages/dashboard/src/widgets/${name}/${name}.tsx`,
    ),
  ];

  test('are described, each of them', () => {
    const props = sources.flatMap((file) =>
      [...read(file).matchAll(/^export interface \w+ (?:extends .*)?\{\n([\s\S]*?)^\}/gm)].flatMap(([, body = '']) =>
        [...body.matchAll(/(.*)\n {2}(\w+)\??:/g)].map(([, above = '', name]) => ({ above, name: `${file} ${name}` })),
      ),
    );
    expect(props.length).toBeGreaterThan(40);
    expect(props.filter(({ above }) => !above.trim().endsWith('*/')).map(({ name }) => name)).toEqual([]);
  });
});

describe('foundations', () => {
  test('each colour is for what docs/theming.md says', () => {
    const rows = [...read('docs/theming.md').matchAll(/^\| `--a2b-([\w-]+)` \| `#.* \| (.*) \|$/gm)];
    expect(tokenUses).toEqual(Object.fromEntries(rows.map(([, name, use]) => [name, use])));
  });

  test('the sizes of text are those of the stylesheet', () => {
    const [, list = ''] = /fontSize: \{([^}]*)\}/.exec(read('packages/dashboard/build/tailwind.config.mjs')) ?? [];
    const built = [...list.matchAll(/^\s+'?([\w-]+)'?: \['(\d+px)', '(\d+px)'\]/gm)]
      .filter(([, name]) => !name?.startsWith('tremor'))
      .map(([, , size, line]) => `${size}/${line}`);
    const shown = typeSizes.map(({ font }) => font.replace(/^\d+ /, ''));
    expect(new Set(shown)).toEqual(new Set(built));
  });
});
