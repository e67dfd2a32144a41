import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each layer may import: names of packages, `node:` built-ins, or folders of its own package. */
const layers: Record<string, { folder: string; may: RegExp }> = {
  contract: { folder: 'packages/contract/src', may: /^zod(\/|$)/ },
  impact: { folder: 'packages/impact/src', may: /^$/ },
  client: { folder: 'packages/client/src', may: /^(@aim2balance\/(contract|impact)|ky)(\/|$)/ },
  dashboard: {
    folder: 'packages/dashboard/src',
    may: /^(@aim2balance\/(client|contract|impact)|@tanstack\/react-query|@tremor\/react|react|react-dom|recharts)(\/|$)/,
  },
  server: {
    folder: 'packages/server/src',
    may: /^(node:|@aim2balance\/(contract|impact)|@hono\/node-server|hono|pg|stripe|@pydantic\/genai-prices)/,
  },
  mocks: { folder: 'mocks/src', may: /^(@aim2balance\/(contract|impact)|msw)(\/|$)/ },
};

/**
 * Inside the dashboard the layers are folders. `usage` and `wallet` hold what several widgets of their area share:
 * a widget in parts, so neither knows the other nor a widget.
 */
const dashboardFolders: Record<string, { may: RegExp; never: RegExp }> = {
  queries: { may: /^(@aim2balance\/client|@tanstack\/react-query|react$)/, never: /^src\/(?!queries\/)/ },
  hooks: {
    may: /^(@aim2balance\/client|@tanstack\/react-query|react$)/,
    never: /^src\/(components|widgets|usage|wallet|elements)\//,
  },
  format: { may: /^@aim2balance\/(client|contract)/, never: /^src\/(?!format\/)/ },
  messages: { may: /^react$/, never: /^src\/(?!messages\/|format\/)/ },
  theme: { may: /^react$/, never: /^src\/(?!theme\/)/ },
  components: {
    may: /^(react|react-dom|@tremor\/react|recharts)(\/|$)/,
    never: /^src\/(hooks|queries|widgets|usage|wallet|elements)\//,
  },
  usage: { may: /^(@aim2balance\/client|react$)/, never: /^src\/(queries|widgets|wallet|elements)\// },
  wallet: {
    may: /^(@aim2balance\/client|@tanstack\/react-query|react$)/,
    never: /^src\/(widgets|usage|elements)\//,
  },
  widgets: {
    may: /^(@aim2balance\/client|react|react-dom|@tanstack\/react-query)(\/|$)/,
    never: /^src\/(queries|elements)\//,
  },
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(-d)?\.tsx?$|test-support/.test(file))
    .map((file) => join(folder, file));
}

function imports(file: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

describe.each(Object.entries(layers))('%s', (_name, { folder, may }) => {
  test('imports only what its layer may', () => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const strangers = files.flatMap((file) =>
      imports(file)
        .filter(({ specifier }) => !specifier.startsWith('.') && !may.test(specifier))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
    expect(strangers).toEqual([]);
  });

  test('stays inside its own package', () => {
    const leaving = sources(folder).flatMap((file) =>
      imports(file)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => relative(root, join(root, dirname(file), specifier)))
        .filter((target) => !target.startsWith(folder) && !target.endsWith('package.json'))
        .map((target) => `${file} reaches ${target}`),
    );
    expect(leaving).toEqual([]);
  });
});

describe.each(Object.entries(dashboardFolders))('dashboard/src/%s', (name, { may, never }) => {
  test('keeps to its layer', () => {
    const base = 'packages/dashboard/';
    const broken = sources(`${base}src/${name}`).flatMap((file) =>
      imports(file).flatMap(({ specifier, typeOnly }) => {
        if (!specifier.startsWith('.')) {
          const fits = may.test(specifier) || (typeOnly && specifier.startsWith('@aim2balance/'));
          return fits ? [] : [`${file} imports ${specifier}`];
        }
        const target = relative(join(root, base), join(root, dirname(file), specifier));
        return never.test(target) && !typeOnly ? [`${file} reaches ${target}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });
});

test('a widget never imports another widget', () => {
  const crossing = sources('packages/dashboard/src/widgets').flatMap((file) => {
    const own = /widgets\/([^/]+)\//.exec(file)?.[1];
    return (
      imports(file)
        .map(({ specifier }) => relative(root, join(root, dirname(file), specifier)))
        .filter((target) => /dashboard\/src\/widgets\//.test(target) && !target.includes(`/widgets/${own}/`))
        // The composed block is made of the usage widgets: it is the one that may.
        .filter(() => own !== 'UsageBreakdown')
        .map((target) => `${file} reaches ${target}`)
    );
  });
  expect(crossing).toEqual([]);
});

test('every folder of the dashboard has its layer', () => {
  const folders = readdirSync(join(root, 'packages/dashboard/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'test-support')
    .map(({ name }) => name);
  // The custom elements stand above the widgets, beside Dashboard.tsx: they may know all of it.
  expect(folders.filter((name) => name !== 'elements' && !(name in dashboardFolders))).toEqual([]);
});
