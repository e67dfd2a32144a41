import { useEffect, useState } from 'react';

export interface LoadedModule<Module> {
  /** `null` until it is there. */
  readonly module: Module | null;
  /** Why it is not there; `null` while all is well. */
  readonly error: unknown;
  readonly loading: boolean;
  retry(): void;
}

/**
 * Code in a chunk of its own, loaded once it is wanted. Unlike `lazy` it can be asked for again after a failure.
 * @param load the same function at each call
 */
export function useModule<Module>(load: () => Promise<Module>, wanted: boolean): LoadedModule<Module> {
  const [module, setModule] = useState<{ loaded: Module } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const needed = wanted && module === null && error === null;
  useEffect(() => {
    if (needed) load().then((loaded) => setModule({ loaded }), setError);
  }, [needed, load]);
  return { module: module?.loaded ?? null, error, loading: needed, retry: () => setError(null) };
}
