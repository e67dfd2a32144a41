import type { Capabilities } from '@aim2balance/client';
import { useCallback, useSyncExternalStore } from 'react';
import { useDashboard } from './DashboardContext.js';

type Endpoint = Parameters<Capabilities['supports']>[0];

/** False once the backend has refused a parameter of level 2 (or `by=model`, `by=day`); what needs it is then hidden. */
export function useSupports(endpoint: Endpoint, parameter: string): boolean {
  const { capabilities } = useDashboard().client;
  const subscribe = useCallback((listener: () => void) => capabilities.subscribe(listener), [capabilities]);
  const supports = () => capabilities.supports(endpoint, parameter);
  return useSyncExternalStore(subscribe, supports, supports);
}
