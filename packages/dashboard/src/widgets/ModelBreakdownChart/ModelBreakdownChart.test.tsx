import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { ModelBreakdownChart } from './ModelBreakdownChart.js';

test('shows the models with their providers', async () => {
  renderWidget(
    <ModelBreakdownChart
      data={[
        { model: 'big', tokens: 75, providerName: 'OpenAI' },
        { model: 'small', tokens: 25 },
      ]}
    />,
  );
  expect(screen.getByText('100 tokens with 2 models, most of it with big (75.0%).')).toBeVisible();
  expect(screen.getByRole('cell', { name: 'OpenAI' })).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: 'Provider not known' })).toBeInTheDocument();
});

test('is not there when the backend refuses to tell models', async () => {
  const { container } = renderWidget(<ModelBreakdownChart />, { scenario: 'level1' });
  await waitFor(() => expect(container.querySelector('section')).toBeNull());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
