import type { StorybookConfig } from '@storybook/react-vite';
import { msw } from 'msw/vite';
import { dashboardSources } from '../scripts/dashboard-vite.mjs';
import { sourceAliases } from '../scripts/source-aliases.mjs';

/** Spinners that turn while all is being loaded repaint the page without end: without a GPU a third of the time of a visit. */
const still = (selectors: string) => `<style>${selectors} { animation: none !important }</style>`;

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  managerHead: (head) => head + still('*, ::before, ::after'),
  previewHead: (head) => head + still('.sb-loader, .sb-preparing-story *, .sb-preparing-docs *'),
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
