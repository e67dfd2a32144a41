// Has to compile against the packed declarations with each release of MSW.
import { createClient } from '@aim2balance/client';
import { createHandlers, createWorld, type MockOptions, scenarios, scenarioUrl } from '@aim2balance/mocks';
import { createMockWorker } from '@aim2balance/mocks/browser';
import { createMockServer } from '@aim2balance/mocks/node';

const options: MockOptions = { level: 1, latency: [100, 400], fail: { usageLog: 'serverError' } };
const world = createWorld({ seed: 7, days: 90, scenario: 'unpriced', now: new Date('2026-11-15T10:30:00Z') });
export const server = createMockServer({ world });
export const worker = createMockWorker(options);
worker.use(...scenarios.overdrawn());
server.use(...createHandlers({ world }), ...scenarios.loading({ seed: 3 }));
export const client = createClient({ baseUrl: scenarioUrl('heavy', 'https://chat.example.org'), token: 'demo' });
