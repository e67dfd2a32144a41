import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { sourceAliases } from './scripts/source-aliases.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const nodeProjects: Record<string, TestProjectInlineConfiguration> = {
  unit: {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      // Two files at once also on two cores: many wait for a server or a database. Threads start in less time than
      // processes do, and no test of this project needs a process of its own.
      pool: 'threads',
      maxWorkers: 2,
      include: [
        'packages/*/src/**/*.test.ts',
        'mocks/src/**/*.test.ts',
        'scripts/**/*.test.ts',
        'tests/*.test.ts',
        'tests/{conformance,server}/**/*.test.ts',
        'tests/package/supply-chain.test.ts',
      ],
    },
  },
  // The built widgets in pages of others: styles, policies, removal, server rendering.
  embed: {
    extends: true,
    test: {
      name: 'embed',
      environment: 'node',
      include: ['tests/package/**/*.test.ts'],
      exclude: ['tests/package/supply-chain.test.ts', '**/node_modules/**'],
      maxWorkers: 2,
    },
  },
  // What a user does: `npm start` and a real browser, on the built packages.
  e2e: {
    extends: true,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['tests/e2e/**/*.test.ts'],
      globalSetup: [at('tests/e2e/setup.ts')],
      maxWorkers: 2,
    },
  },
  types: {
    extends: true,
    test: {
      name: 'types',
      include: [],
      typecheck: {
        enabled: true,
        only: true,
        include: ['packages/*/src/**/*.test-d.ts'],
        tsconfig: at('tsconfig.json'),
      },
    },
  },
};

/** Projects named on the command line; Vitest's own patterns (`stories*`, `!visual`) count as "any". */
function askedProjects(): string[] {
  return process.argv.flatMap((argument, index, all) => {
    if (argument.startsWith('--project=')) return [argument.slice('--project='.length)];
    return argument === '--project' ? [all[index + 1] ?? ''] : [];
  });
}

const asked = askedProjects();
const isWanted = (name: string) =>
  asked.length === 0 || asked.includes(name) || asked.some((pattern) => /[*!]/.test(pattern));

export default defineConfig(async () => ({
  resolve: { alias: sourceAliases() },
  test: {
    // A test says what holds, not how fast: figures live in benchmarks. The limit is for what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', at('scripts/closing-line.mjs')],
    projects: [
      ...Object.values(nodeProjects),
      // Chromium and Storybook take seconds to load: a run of the Node projects alone does without them.
      ...(asked.length > 0 && asked.every((name) => name in nodeProjects)
        ? []
        : await (await import('./vitest.browser.js')).browserProjects(isWanted)),
    ],
  },
}));
