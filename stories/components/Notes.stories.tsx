import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Button } from '../../packages/dashboard/src/components/Button.js';
import { EmptyNote } from '../../packages/dashboard/src/components/EmptyNote.js';
import { ErrorNote } from '../../packages/dashboard/src/components/ErrorNote.js';
import { Notice } from '../../packages/dashboard/src/wallet/Notice.js';
import { onRoot } from './onRoot.js';

const meta = {
  title: 'Components/Notes',
  component: ErrorNote,
  subcomponents: { EmptyNote, Notice },
  decorators: [onRoot(560)],
  args: {
    title: 'We could not load this',
    detail: 'The service has a problem at the moment. Please try again in a little while.',
    request: 'Request 4f1c-77',
    retryLabel: 'Try again',
    onRetry: fn(),
  },
} satisfies Meta<typeof ErrorNote>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What happened, what to do, and the request's id for the support. Only the text is the alert, not the button. */
const failed: Story = {
  name: 'Error',
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Request 4f1c-77');
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};

export { failed as Error };

/** The next try is under way: the button stays where it is. */
export const Retrying: Story = {
  args: { busy: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-busy', 'true');
  },
};

/** Where the figures came from the host there is nothing to ask again, and no button. */
export const WithoutRetry: Story = {
  args: { onRetry: undefined, request: null, detail: 'Something went wrong here. The rest of the page goes on.' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
  },
};

/** What there is not, and what to do about it. */
export const Empty: Story = {
  render: () => (
    <EmptyNote
      title="No credits yet"
      hint="Add credits to start chatting."
      action={<Button look="primary">Add Credits</Button>}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Add Credits' })).toBeVisible();
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
  },
};

const looks = ['ok', 'wait', 'info', 'warn', 'bad'] as const;

/** One sentence about what goes on, each with its icon: never by colour alone. */
export const Notices: Story = {
  render: () => (
    <div className="flex flex-col gap-3">
      {looks.map((look) => (
        <Notice key={look} look={look} dismissLabel={`Dismiss ${look}`} onDismiss={() => undefined}>
          A notice that looks “{look}”.
        </Notice>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button', { name: /^Dismiss/ })).toHaveLength(looks.length);
  },
};
