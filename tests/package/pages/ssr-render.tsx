// What the host's server writes: printed, for the page that ssr.tsx takes over.
import { createClient } from '@aim2balance/client';
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';

const client = createClient({ baseUrl: 'http://localhost/__mock__/ok', token: 'demo-ssr', timeZone: 'Europe/Berlin' });
const now = () => Date.parse('2026-11-15T10:30:00Z');

process.stdout.write(
  renderToString(
    <StrictMode>
      <DashboardProvider client={client} locale="en-IE" timeZone="Europe/Berlin" colorScheme="light" now={now}>
        <Dashboard />
      </DashboardProvider>
    </StrictMode>,
  ),
);
