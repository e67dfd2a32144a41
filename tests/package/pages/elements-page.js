// The whole script of a host without a build: it is served as it stands here.
import { createClient } from '/a2b/elements.js';

for (const element of document.querySelectorAll('a2b-dashboard, a2b-wallet-card, a2b-usage-breakdown')) {
  const { scenario = 'ok', account = 'elements' } = element.dataset;
  element.now = () => Date.parse('2026-11-15T10:30:00Z');
  element.client = createClient({
    baseUrl: `${location.origin}/__mock__/${scenario}`,
    token: `demo-${account}`,
    timeZone: 'Europe/Berlin',
  });
}
