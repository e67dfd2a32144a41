import { CodeOrSourceMdx, DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { ComponentProps, PropsWithChildren } from 'react';
import { themes } from 'storybook/theming';
import { useDocsGlobals, useGlobalsOf } from './docs-globals.js';

/** A page of docs in the theme that the toolbar chose, as the stories on it are. */
export function ReviewDocs({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const { theme } = useGlobalsOf(context.channel);
  return (
    <DocsContainer context={context} theme={themes[theme]}>
      {children}
    </DocsContainer>
  );
}

/** Code between the words of a page, in the same theme. */
export function ReviewCode(props: ComponentProps<typeof CodeOrSourceMdx>) {
  const { theme } = useDocsGlobals();
  return <CodeOrSourceMdx {...props} {...(isBlock(props) && { dark: theme === 'dark' })} />;
}

const isBlock = ({ className, children }: { className?: unknown; children?: unknown }) =>
  typeof className === 'string' || (typeof children === 'string' && children.includes('\n'));
