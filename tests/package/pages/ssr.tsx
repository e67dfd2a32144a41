// A React host that takes over what its server rendered.
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { element, scenarioClient, settings } from './client.js';

hydrateRoot(
  element('app'),
  <StrictMode>
    <DashboardProvider client={scenarioClient('ok', 'ssr')} {...settings}>
      <Dashboard />
    </DashboardProvider>
  </StrictMode>,
);
