import './host.css';
import '@aim2balance/dashboard/styles.css';
import { createClient } from '@aim2balance/client';
import { DashboardProvider, SustainabilityPanel, UsageBreakdown, WalletCard } from '@aim2balance/dashboard';
import { StrictMode, version } from 'react';
import { createRoot } from 'react-dom/client';

const client = createClient({ baseUrl: window.location.origin, token: 'demo' });

/** Single widgets in places of the host's own choosing, under one provider. */
function App() {
  return (
    <DashboardProvider client={client} locale="de-DE" timeZone="Europe/Berlin" colorScheme="light">
      <main className="mx-auto grid max-w-6xl grid-cols-3 gap-6 p-6">
        <h1 className="col-span-3 text-2xl font-bold">Mein Konto, React {version}</h1>
        <aside className="flex flex-col gap-6">
          <WalletCard />
        </aside>
        <div className="col-span-2 flex flex-col gap-6">
          <UsageBreakdown />
          <SustainabilityPanel />
        </div>
      </main>
    </DashboardProvider>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
