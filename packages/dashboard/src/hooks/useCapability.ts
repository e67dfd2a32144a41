import { useSyncExternalStore } from 'react';
import { useDashboard } from './DashboardContext.js';

interface WithCapabilities {
  readonly capabilities?: {
    supports(endpoint: string, parameter: string): boolean;
    subscribe(listener: () => void): () => void;
  };
}

const nothing = () => () => {};

/** Whether the backend knows a level 2 parameter; true until it refused it once. */
export function useCapability(endpoint: string, parameter: string): boolean {
  const { capabilities } = useDashboard().client as WithCapabilities;
  return useSyncExternalStore(
    capabilities ? (listener) => capabilities.subscribe(listener) : nothing,
    () => capabilities?.supports(endpoint, parameter) ?? true,
    () => true,
  );
}

/** Whether a request failed because the backend lacks what was asked for. */
export function isUnsupported(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'unsupported_parameter';
}
