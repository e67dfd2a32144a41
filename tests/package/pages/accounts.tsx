// A React host with its own query client and two accounts side by side.
import { DashboardProvider, WalletCard } from '@aim2balance/dashboard';
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { element, scenarioClient, settings } from './client.js';

const hostQueries = new QueryClient();
const [first, second] = [scenarioClient('ok', 'first'), scenarioClient('low', 'second')];

function HostPart() {
  const { data = '' } = useQuery({ queryKey: ['host'], queryFn: async () => 'an answer of the host' });
  return (
    <p id="host-part" data-same-client={useQueryClient() === hostQueries}>
      {data}
    </p>
  );
}

createRoot(element('app')).render(
  <QueryClientProvider client={hostQueries}>
    <div id="first">
      <DashboardProvider client={first} {...settings}>
        <WalletCard />
        <HostPart />
      </DashboardProvider>
    </div>
    <div id="second">
      <DashboardProvider client={second} {...settings}>
        <WalletCard />
      </DashboardProvider>
    </div>
  </QueryClientProvider>,
);

Object.assign(window, {
  hostKeys: () =>
    hostQueries
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
});
