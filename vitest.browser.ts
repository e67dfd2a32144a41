import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { Plugin } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { resolveChromium, steadyPixels } from './scripts/chromium.mjs';
import { dashboardSources } from './scripts/dashboard-vite.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const chromium = await resolveChromium();

/** Sends `react` and `react-dom` to version 18 in everything Vite transforms, dependencies included. */
function onReact18(project: TestProjectInlineConfiguration): TestProjectInlineConfiguration {
  return {
    ...project,
    resolve: { alias: [{ find: /^(react|react-dom)(?=\/|$)/, replacement: at('tests/react-18/node_modules/$1') }] },
    cacheDir: at('node_modules/.vite-react-18'),
    test: { ...project.test, env: { EXPECTED_REACT: '18' } },
  };
}

/** For a machine that does other things besides. */
const TEST_TIMEOUT_MS = 90_000;

/**
 * Where Vite looks for dependencies before a run. One found late makes it bundle anew in the middle of a test, and then
 * there are two Reacts on the page.
 */
const optimizeDeps = {
  entries: [
    '.storybook/preview.tsx',
    'packages/dashboard/src/**/*.{ts,tsx}',
    'stories/**/*.{ts,tsx}',
    'tests/setup/*.ts',
    'tests/visual/*.tsx',
  ],
  include: [
    '@tanstack/react-query',
    'ky',
    'msw',
    'msw/browser',
    'react-dom',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
  ],
};

/** A fresh object for each project: Vitest writes into it. */
const browser = (viewport = { width: 1280, height: 800 }) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport,
  provider: playwright({
    launchOptions: { executablePath: chromium.path, env: { ...process.env, ...chromium.env }, args: steadyPixels },
    contextOptions: { locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
  }),
  instances: [{ browser: 'chromium' as const }],
});

const widgetTests = (name: string): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [react(), dashboardSources(), msw({ mode: 'worker-only' })],
  optimizeDeps,
  test: {
    name,
    include: ['packages/dashboard/src/**/*.test.tsx'],
    setupFiles: [at('tests/setup/browser.ts')],
    browser: browser(),
    testTimeout: TEST_TIMEOUT_MS,
    // Every file is a page of its own; two at once fill the two cores of a small machine.
    maxWorkers: 2,
  },
});

async function storybook(options: { initialGlobals?: Record<string, unknown> } = {}): Promise<Plugin[]> {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin');
  return storybookTest({ configDir: at('.storybook'), ...options });
}

const storyTests = (name: string, plugins: Plugin[]): TestProjectInlineConfiguration => ({
  extends: true,
  plugins,
  optimizeDeps,
  // The files share a page, as in Storybook itself: loading it anew for each took a third of the time of a run.
  test: { name, browser: browser(), testTimeout: TEST_TIMEOUT_MS, maxWorkers: 2, isolate: false },
});

const make: Record<string, () => Promise<TestProjectInlineConfiguration>> = {
  browser: async () => widgetTests('browser'),
  'browser-react-18': async () => onReact18(widgetTests('browser-react-18')),
  stories: async () => storyTests('stories', await storybook()),
  // Both themes and both versions of React in two runs instead of four: what one breaks does not hang on the other.
  'stories-dark-react-18': async () =>
    onReact18(storyTests('stories-dark-react-18', await storybook({ initialGlobals: { theme: 'dark' } }))),
  visual: async () => ({
    extends: true,
    plugins: [react(), dashboardSources(), msw({ mode: 'worker-only' })],
    optimizeDeps,
    test: {
      name: 'visual',
      include: ['tests/visual/**/*.visual.tsx'],
      maxWorkers: 1,
      testTimeout: TEST_TIMEOUT_MS,
      browser: {
        ...browser(),
        expect: {
          toMatchScreenshot: {
            comparatorName: 'pixelmatch',
            // A share of the page hides real changes: three red buttons are 0.1 % of it.
            comparatorOptions: { threshold: 0.1, allowedMismatchedPixels: 0 },
            resolveScreenshotPath: ({ arg, ext, root }) => `${root}/tests/visual/__screenshots__/${arg}${ext}`,
          },
        },
      },
    },
  }),
};

/** The projects that run in Chromium, or those of them that were asked for. */
export async function browserProjects(wanted: (name: string) => boolean): Promise<TestProjectInlineConfiguration[]> {
  const names = Object.keys(make).filter((name) => wanted(name));
  return Promise.all(names.map((name) => (make[name] as () => Promise<TestProjectInlineConfiguration>)()));
}
