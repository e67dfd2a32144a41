import '@aim2balance/dashboard/styles.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { reviewNow, setClock } from '../tests/setup/clock.js';
import { consoleErrors, watchConsole } from '../tests/setup/console.js';
import { network, setLatency, startNetwork, unhandledRequests } from '../tests/setup/network.js';
import { globalTypes, initialGlobals } from './globals.js';
import { withReviewStage } from './ReviewStage.js';
import { WidgetPage } from './WidgetPage.js';

// A second is short on a machine that is busy; a play function that waits in vain still fails.
configure({ asyncUtilTimeout: 20_000 });

const preview: Preview = {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { codePanel: true, page: WidgetPage },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      config: { rules: [{ id: 'region', enabled: true }] }, // the addon leaves it out
    },
    options: {
      storySort: {
        order: ['Introduction', 'Guides', 'Foundations', 'Dashboard', 'Wallet', 'Usage', 'Sustainability', '*'],
      },
    },
  },
  decorators: [withReviewStage],
  beforeAll: startNetwork,
  beforeEach({ globals }) {
    setClock(reviewNow);
    setLatency(Number(globals.latency));
    unhandledRequests.length = 0;
    network.restoreHandlers(); // `once` handlers answer again
    return watchConsole();
  },
  afterEach() {
    if (unhandledRequests.length > 0) throw new Error(`No mock handler for: ${unhandledRequests.join(', ')}`);
    if (consoleErrors.length > 0) throw new Error(`The page logged an error: ${consoleErrors.join('\n')}`);
  },
};
export default preview;
