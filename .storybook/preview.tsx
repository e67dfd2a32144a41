import '@aim2balance/dashboard/styles.css';
import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { Preview } from '@storybook/react-vite';
import { type ComponentProps, lazy, Suspense } from 'react';
import { configure } from 'storybook/test';
import { reviewNow, setClock } from '../tests/setup/clock.js';
import { consoleErrors, watchConsole } from '../tests/setup/console.js';
import { network, setLatency, startNetwork, unhandledRequests } from '../tests/setup/network.js';
import { queryConfig } from '../tests/setup/queries.js';
import { checkReactVersion } from '../tests/setup/react-version.js';
import { globalTypes, initialGlobals } from './globals.js';
import { withDescribedProps } from './props.js';
import { withReviewStage } from './ReviewStage.js';

configure(queryConfig);

// The blocks of docs pages are a megabyte: a story alone does without them.
const WidgetPage = lazy(async () => ({ default: (await import('./WidgetPage.js')).WidgetPage }));
const ReviewDocs = lazy(async () => ({ default: (await import('./ReviewDocs.js')).ReviewDocs }));
const ReviewCode = lazy(async () => ({ default: (await import('./ReviewDocs.js')).ReviewCode }));

const preview: Preview = {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  tags: ['autodocs'],
  argTypesEnhancers: [withDescribedProps],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      codePanel: true,
      container: (props: DocsContainerProps) => (
        <Suspense fallback={null}>
          <ReviewDocs {...props} />
        </Suspense>
      ),
      components: {
        code: (props: ComponentProps<'code'>) => (
          <Suspense fallback={<code>{props.children}</code>}>
            <ReviewCode {...props} />
          </Suspense>
        ),
      },
      page: () => (
        <Suspense fallback={null}>
          <WidgetPage />
        </Suspense>
      ),
    },
    a11y: {
      test: 'error', // A11-01, in every story, light and dark
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // What passes would be listed node by node: a third of the time of a run.
        resultTypes: ['violations', 'incomplete'],
      },
      config: { rules: [{ id: 'region', enabled: true }] }, // the addon leaves it out
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Embed it', 'Scenarios', 'Theming', 'Languages', 'Strict pages', 'Add a story'],
          'Foundations',
          ['Colour', 'Type', 'Numbers', 'Tone', 'Accessibility', '*'],
          'DashboardProvider',
          'Dashboard',
          'Wallet',
          ['WalletCard', 'TopUpDialog', 'TransactionHistory'],
          'Usage',
          ['UsageBreakdown', 'DateRangeFilter', 'UsageSummary', 'UsageTrendChart', '*', 'UsageLogTable'],
          'Sustainability',
          'Components',
          '*',
        ],
      },
    },
  },
  decorators: [withReviewStage],
  beforeAll() {
    checkReactVersion();
    void startNetwork(); // while the story is being loaded; each waits for it below
  },
  async beforeEach({ globals }) {
    await startNetwork();
    setClock(reviewNow);
    setLatency(Number(globals.latency));
    unhandledRequests.length = 0;
    network.restoreHandlers(); // `once` handlers answer again
    return watchConsole();
  },
  afterEach() {
    // Who looks at a story sees it, whatever the console says; below it "Interactions" says which step failed.
    if (!('__vitest_browser__' in globalThis)) return;
    if (unhandledRequests.length > 0) throw new Error(`No mock handler for: ${unhandledRequests.join(', ')}`);
    if (consoleErrors.length > 0) throw new Error(`The page logged an error: ${consoleErrors.join('\n')}`);
  },
};
export default preview;
