import type { StorybookConfig } from '@storybook/react-vite';
import { msw } from 'msw/vite';
import { dashboardSources } from '../scripts/dashboard-vite.mjs';
import { sourceAliases } from '../scripts/source-aliases.mjs';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen', check: false },
  async viteFinal(config) {
    const { mergeConfig } = await import('vite');
    return mergeConfig(config, {
      resolve: { alias: sourceAliases() },
      plugins: [dashboardSources(), msw({ mode: 'worker-only' })],
    });
  },
};
export default config;
