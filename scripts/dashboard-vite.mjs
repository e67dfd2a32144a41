// What the dashboard's own build does, for pages that Vite makes from its sources: the stylesheet is compiled when it
// is asked for, and the corrections inside bundled dependencies are applied.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tremorPatches } from '../packages/dashboard/build/tremor-patches.mjs';

const dashboard = join(import.meta.dirname, '..', 'packages', 'dashboard');
const stylesId = '@aim2balance/dashboard/styles.css';
const virtualId = 'virtual:aim2balance-dashboard.css';

/** @returns {import('vite').Plugin[]} */
export function dashboardSources() {
  const patches = fromEsbuild(tremorPatches());
  return [
    {
      name: 'a2b-styles',
      enforce: 'pre',
      resolveId(id) {
        if (id === stylesId) return virtualId;
        // The elements take it as a text.
        return id.endsWith('/styles.css?inline') ? `${virtualId}?inline` : undefined;
      },
      async load(id) {
        if (id !== virtualId && id !== `${virtualId}?inline`) return undefined;
        for (const name of readdirSync(join(dashboard, 'css'))) this.addWatchFile(join(dashboard, 'css', name));
        const { compileCss } = await import('../packages/dashboard/build/css.mjs');
        return (await compileCss()).toString();
      },
    },
    patches,
    // Dependencies that Vite bundles beforehand never pass through its own plugins.
    { name: 'a2b-patched-dependencies', config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [patches] } } }) },
  ];
}

/**
 * An esbuild plugin that only loads files, as a plugin of Vite and Rolldown.
 * @param {import('esbuild').Plugin} plugin
 */
function fromEsbuild(plugin) {
  const loaders = [];
  plugin.setup({ onLoad: ({ filter }, load) => loaders.push({ filter, load }), onEnd: () => {} });
  return {
    name: plugin.name,
    enforce: 'pre',
    load(id) {
      const path = id.replace(/[?#].*$/, '');
      const found = loaders.find(({ filter }) => filter.test(path));
      return found?.load({ path }).contents;
    },
  };
}
