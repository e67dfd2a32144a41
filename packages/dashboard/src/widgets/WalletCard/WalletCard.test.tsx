import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { WalletCard } from './WalletCard.js';

test('shows the balance, its value in both currencies and its health in words', async () => {
  renderWidget(<WalletCard />, { scenario: 'dualCurrency' });
  const meter = await screen.findByRole('meter', { name: 'Health of the balance' });
  const card = screen.getByRole('region', { name: 'Wallet' });
  expect(card).toHaveTextContent(/[\d,]{9,} tokens/);
  expect(card).toHaveTextContent(/~€[\d.,]+/);
  expect(card).toHaveTextContent(/~\$[\d.,]+/);
  expect(meter).toHaveAttribute('aria-valuetext', 'Healthy, 62% left since the last top-up');
  expect(within(card).getByText('Healthy')).toBeVisible();
  console.log(card.innerText);
});
