// PostCSS plugin: puts every rule under `.a2b`, so that nothing of ours touches the host and little of the host's
// touches us. `:not(#a2b-x)` lends each selector the weight of an id, which beats host rules such as `#main button`.
const root = '.a2b';
export const scoped = `${root}:not(#a2b-x)`;

const isKeyframes = (node) => node?.type === 'atrule' && /keyframes$/.test(node.name);

/** rem follows the host's root font size (62.5 % on many pages); px does not. */
const pxOfRem = (value) => value.replace(/(?<![\w.])(-?\d*\.?\d+)rem\b/g, (_, n) => `${+(n * 16).toFixed(4)}px`);

/** The side of the page, not that of the words in the element: each text runs its own way. */
const sideOfPage = (value) => value.replace(/^(start|end)$/, 'var(--_a2b-$1, $1)');

/** Tailwind's own variables are renamed: a host's `* { --tw-ring-color: … }` must not reach ours. */
const ownVariables = (text) => text.replaceAll('--tw-', '--a2b-tw-');

function scopeSelector(selector) {
  const text = selector.trim();
  if (text.startsWith(root) && !/^\.a2b-/.test(text)) return text;
  return `${scoped} ${text}`;
}

/**
 * @param {{ important: (rule: import('postcss').Rule) => boolean }} options which rules win over a host's `!important`
 * @returns {import('postcss').Plugin}
 */
export function scope({ important }) {
  return {
    postcssPlugin: 'a2b-scope',
    OnceExit(css) {
      const renamed = new Map();
      css.walkAtRules(/keyframes$/, (rule) => {
        if (!rule.params.startsWith('a2b-')) {
          renamed.set(rule.params, `a2b-${rule.params}`);
          rule.params = `a2b-${rule.params}`;
        }
      });
      css.walkRules((rule) => {
        if (!isKeyframes(rule.parent)) rule.selectors = [...new Set(rule.selectors.map(scopeSelector))];
      });
      css.walkDecls((decl) => {
        decl.prop = ownVariables(decl.prop);
        decl.value = ownVariables(pxOfRem(decl.value));
        if (decl.prop === 'text-align') decl.value = sideOfPage(decl.value);
        if (/^animation(-name)?$/.test(decl.prop)) {
          decl.value = decl.value.replace(/[\w-]+/g, (word) => renamed.get(word) ?? word);
        }
        const { parent } = decl;
        if (!decl.prop.startsWith('--') && parent.type === 'rule' && !isKeyframes(parent.parent) && important(parent)) {
          decl.important = true;
        }
      });
    },
  };
}
