'use client';

import { createClient } from '@aim2balance/client';
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { useState } from 'react';

// On the server nothing is fetched; it only needs an address to be given.
const baseUrl = () => (typeof window === 'undefined' ? 'http://localhost' : window.location.origin);

/** The dashboard of the signed-in reader. */
export function Account({ locale, timeZone }) {
  const [client] = useState(() => createClient({ baseUrl: baseUrl(), token: 'demo' }));
  return (
    <DashboardProvider client={client} locale={locale} timeZone={timeZone} colorScheme="light">
      <Dashboard />
    </DashboardProvider>
  );
}
