import type { Aim2BalanceClient, ClientEvent, ClientOptions } from '@aim2balance/client';
import type { ScenarioName } from '@aim2balance/mocks';
import { scenarioClient } from '../../../../tests/setup/scenarioClient.js';

export interface WatchedClient {
  client: Aim2BalanceClient;
  /** Path and query of each request that left, in order. */
  requests: string[];
  /** How many of them went to a path. */
  count: (path: string) => number;
}

/** A client whose requests are counted where they leave for the network. */
export function watchedClient(scenario: ScenarioName = 'ok', options: Partial<ClientOptions> = {}): WatchedClient {
  const requests: string[] = [];
  const onEvent = (event: ClientEvent) => {
    if (event.type !== 'request') return;
    const { pathname, search } = new URL(event.url, location.href);
    requests.push(pathname.replace(/^\/__mock__\/\w+/, '') + search);
  };
  return {
    client: scenarioClient(scenario, { onEvent, ...options }),
    requests,
    count: (path) => requests.filter((request) => request.split('?')[0] === path).length,
  };
}
