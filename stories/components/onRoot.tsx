import type { Decorator } from '@storybook/react-vite';
import { Root } from '../../packages/dashboard/src/components/Root.js';

/** Building blocks stand below the element that a widget brings, where the stylesheet applies. */
export const onRoot =
  (maxWidthPx?: number): Decorator =>
  (Story) => (
    <Root>
      <div className="a2b-contain rounded-lg bg-panel p-5 text-base text-body" style={{ maxWidth: maxWidthPx }}>
        <Story />
      </div>
    </Root>
  );

/** Blocks beside each other, wrapping. */
export function Row({ children }: { children: React.ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
