import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Button } from '../../packages/dashboard/src/components/Button.js';
import { IconButton } from '../../packages/dashboard/src/components/IconButton.js';
import { Link } from '../../packages/dashboard/src/components/Link.js';
import { onRoot, Row } from './onRoot.js';

const meta = {
  title: 'Components/Buttons',
  component: Button,
  subcomponents: { IconButton, Link },
  decorators: [onRoot()],
  args: { children: 'Add Credits', onClick: fn() },
} satisfies Meta<typeof Button>;
export default meta;
type Story = StoryObj<typeof meta>;

const looks = ['primary', 'secondary', 'quiet'] as const;

/** One primary button a widget; the others are secondary or quiet. */
export const Looks: Story = {
  render: () => (
    <div className="flex flex-col gap-4">
      {(['default', 'small'] as const).map((size) => (
        <Row key={size}>
          {looks.map((look) => (
            <Button key={look} look={look} size={size}>
              {look} {size}
            </Button>
          ))}
          <Button size={size} icon="download">
            Export CSV {size}
          </Button>
          <Button size={size} disabled>
            Disabled {size}
          </Button>
        </Row>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    for (const button of canvas.getAllByRole('button')) {
      await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    }
  },
};

/** Keeps its width and the focus, and takes no second click. */
export const Busy: Story = {
  args: { busy: true, look: 'primary' },
  play: async ({ args, canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: 'Add Credits' });
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).toHaveFocus();
  },
};

/** As wide as its place, as in the wallet on a phone. */
export const FullWidth: Story = {
  args: { fullWidth: true, look: 'primary' },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add Credits' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

/** A square of 32 px; its name is read, and shown by the browser on hovering. */
export const IconButtons: Story = {
  render: () => (
    <Row>
      <IconButton icon="chevron-start" label="Previous page" />
      <IconButton icon="chevron-end" label="Next page" />
      <IconButton icon="close" label="Close" />
      <IconButton icon="info" label="About this figure" />
      <IconButton icon="refresh" label="Cannot be used now" disabled />
    </Row>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Next page' })).toHaveAttribute('title', 'Next page');
    await expect(canvas.getByRole('button', { name: 'Cannot be used now' })).toBeDisabled();
  },
};

/** Links leave the page; what happens in it is a button. */
export const Links: Story = {
  render: () => (
    <Row>
      <Link href="#history">Here</Link>
      <Link href="https://example.org/receipt" external>
        Receipt
      </Link>
    </Row>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Receipt' })).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(canvas.getByRole('link', { name: 'Here' })).not.toHaveAttribute('target');
  },
};
