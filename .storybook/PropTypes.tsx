import { Source } from '@storybook/addon-docs/blocks';
import type { ArgTypes } from 'storybook/internal/types';
import { useTheme } from 'storybook/theming';
import { mentioned, wholeDeclaration } from '../stories/declarations.js';
import { propTypes } from '../stories/prop-types.js';
import { useDocsGlobals } from './docs-globals.js';

/** What the types are made of that the table of props only names. */
export function PropTypes({ argTypes }: { argTypes: ArgTypes }) {
  const { theme } = useDocsGlobals();
  const { color } = useTheme();
  const types = Object.values(argTypes).map(({ table }) => table?.type?.summary ?? '');
  return mentioned(types.join(' '), propTypes).map((name) => (
    <details key={name} className="review-type" style={{ color: color.defaultText }}>
      <summary>
        <code>{name}</code>
      </summary>
      <Source language="typescript" code={wholeDeclaration(name, propTypes)} dark={theme === 'dark'} />
    </details>
  ));
}
