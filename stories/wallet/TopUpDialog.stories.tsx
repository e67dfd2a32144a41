import { TopUpDialog } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, fn } from 'storybook/test';
import { listProps } from '../list-props.js';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = {
  title: 'Wallet/TopUpDialog',
  component: TopUpDialog,
  argTypes: listProps({ amounts: 'number' }),
  args: { open: true, onClose: fn() },
  // Each dialog would lie over the whole docs page: the first has a frame of its own, the others are linked.
  parameters: { review: { gallery: false }, docs: { story: { inline: false, height: '560px' } } },
} satisfies Meta<typeof TopUpDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

/** 10, 20 and 50 to pick from, or an amount of the reader's own. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('dialog', { name: 'Add credits' })).toBeInTheDocument();
    await expect(canvas.getByRole('radio', { name: '€20' })).toBeChecked();
    await expect(canvas.getByText('About 20,000,000 tokens')).toBeInTheDocument();
  },
};

export const OwnAmount: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Other amount' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Other amount (EUR)' }), '12.50');
    await expect(canvas.getByText('About 12,500,000 tokens')).toBeInTheDocument();
  },
};

export const AmountTooSmall: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Other amount' }));
    const field = canvas.getByRole('textbox', { name: 'Other amount (EUR)' });
    await userEvent.type(field, '2');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue to payment' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The smallest top-up is €5.00.');
    await expect(field).toHaveFocus();
  },
};

/** The backend is asked for the payment page. */
export const Busy: Story = {
  args: { onAddCredits: fn(() => new Promise<never>(() => {})) },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: 'Continue to payment' });
    await userEvent.click(button);
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(args.onAddCredits).toHaveBeenCalledTimes(1);
  },
};

const failed: Story = {
  name: 'Error',
  parameters: { review: { scenario: 'serverError' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue to payment' }));
    await expect(await canvas.findByText(/We could not open the payment page/)).toBeInTheDocument();
    await expect(canvas.getByRole('button', { name: 'Continue to payment' })).not.toHaveAttribute('aria-busy');
  },
};

export { failed as Error };

/** An address that is not a payment page we trust: the reader stays. */
export const RefusedAddress: Story = {
  args: { onAddCredits: () => 'https://checkout.stripe.com.evil.example/pay' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue to payment' }));
    await expect(await canvas.findByText(/not one we trust/)).toBeInTheDocument();
  },
};

export const German: Story = {
  globals: { locale: 'de-DE' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Weiter zur Zahlung' })).toBeInTheDocument();
  },
};
