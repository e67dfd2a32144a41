import { compileCss } from './css.mjs';

/**
 * `import css from './styles.css?inline'` is the compiled stylesheet as a text, as it is with Vite.
 * @returns {import('esbuild').Plugin}
 */
export function stylesAsText() {
  return {
    name: 'a2b-styles-as-text',
    setup(build) {
      build.onResolve({ filter: /styles\.css\?inline$/ }, () => ({ path: 'styles', namespace: 'a2b-styles' }));
      build.onLoad({ filter: /.*/, namespace: 'a2b-styles' }, async () => ({
        contents: (await compileCss()).toString(),
        loader: 'text',
      }));
    },
  };
}
