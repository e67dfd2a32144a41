// A React host that shows the whole dashboard, or nothing under `?widgets=none`.
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { element, scenarioClient, settings } from './client.js';

const parameters = new URLSearchParams(location.search);
const layout = parameters.get('layout') === 'tabs' ? 'tabs' : 'page';

if (parameters.get('widgets') !== 'none') {
  createRoot(element('app')).render(
    <StrictMode>
      <DashboardProvider client={scenarioClient(parameters.get('scenario') ?? 'ok', 'tour')} {...settings}>
        <Dashboard layout={layout} />
      </DashboardProvider>
    </StrictMode>,
  );
}
