import type { SignalLike } from '../options.js';

interface Hub {
  callbacks: Set<() => void>;
  run: () => void;
}

const hubs = new WeakMap<SignalLike, Hub>();

function makeHub(signal: SignalLike): Hub {
  const callbacks = new Set<() => void>();
  const hub = {
    callbacks,
    run: () => {
      for (const callback of [...callbacks]) callback();
    },
  };
  hubs.set(signal, hub);
  return hub;
}

/**
 * Calls back (a function of its own for each call) when the signal aborts; gives the function that takes this back. However many calls wait on one signal,
 * it carries a single listener: one a call would warn at eleven and leak at thousands.
 */
export function onAbort(signal: SignalLike, callback: () => void): () => void {
  const { callbacks, run } = hubs.get(signal) ?? makeHub(signal);
  if (callbacks.size === 0) signal.addEventListener('abort', run);
  callbacks.add(callback);
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) signal.removeEventListener('abort', run);
  };
}
