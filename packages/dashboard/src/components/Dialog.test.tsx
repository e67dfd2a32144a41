import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Dialog } from './Dialog.js';

const heard = vi.fn();

function Sample() {
  const [open, setOpen] = useState(true);
  const close = () => {
    heard();
    setOpen(false);
  };
  return (
    <div className="a2b">
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog open={open} title="Sources" closeLabel="Close" onClose={close}>
        Text
      </Dialog>
    </div>
  );
}

/** The browser tells of a closing in a task of its own. */
const closeEvent = () =>
  new Promise<void>((resolve) =>
    screen.getByRole('dialog', { hidden: true }).addEventListener('close', () => setTimeout(resolve), { once: true }),
  );

test('opened again before the browser has told of the closing, it stays open', async () => {
  render(<Sample />);
  const told = closeEvent();
  // Both within one task: the event comes after them.
  act(() => screen.getByRole('button', { name: 'Close' }).click());
  expect(screen.queryByText('Text')).toBeNull();
  act(() => screen.getByText('Open').click());
  await told;
  expect(screen.getByRole('dialog', { name: 'Sources' })).toBeVisible();
});

test('its host hears of a closing once, by button or by Escape', async () => {
  render(<Sample />);
  heard.mockClear();
  const told = closeEvent();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await told;
  expect(heard).toHaveBeenCalledTimes(1);

  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Sources' });
  // What Escape does; keys of a test do not reach the browser's own.
  dialog.close();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  await expect.poll(() => screen.queryByText('Text')).toBeNull();
});
