import { createClient } from '@aim2balance/client';
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { useQuery } from '@tanstack/react-query';
import { version } from 'react';

const client = createClient({ baseUrl: window.location.origin, token: 'demo' });

/** The settings page of a chat application, with the dashboard as one section of it. */
export function App() {
  const { data = '' } = useQuery({ queryKey: ['conversations'], queryFn: async () => '3 conversations' });
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-4 p-6">
      <header className="flex items-center justify-between rounded border border-border-light p-4">
        <h1 className="text-lg font-semibold">Settings</h1>
        <p className="text-sm" data-testid="host-query">
          {data}, React {version}
        </p>
        <button
          type="button"
          className="rounded border border-border-light px-3 py-1 text-sm"
          onClick={() => document.documentElement.classList.toggle('dark')}
        >
          Toggle dark
        </button>
      </header>
      <DashboardProvider client={client} locale="en-IE" timeZone="Europe/Berlin" colorScheme="host">
        <Dashboard />
      </DashboardProvider>
    </main>
  );
}
