// A React host that mounts the dashboard and takes it away again, when it is told to.
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { createRoot, type Root } from 'react-dom/client';
import { element, scenarioClient, settings } from './client.js';

let root: Root | null = null;

Object.assign(window, {
  // React leaves one listener on the document, whatever it renders.
  mountHost: () => createRoot(element('host')).render(<p>the host</p>),
  mountWidgets() {
    root = createRoot(element('app'));
    root.render(
      <DashboardProvider client={scenarioClient('ok', 'removal')} refreshInterval={5000} {...settings}>
        <Dashboard />
      </DashboardProvider>,
    );
  },
  removeWidgets() {
    root?.unmount();
    root = null;
  },
});
