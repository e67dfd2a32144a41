interface Surroundings {
  navigator?: { onLine?: boolean };
  addEventListener?: (type: 'online', listener: () => void) => void;
  removeEventListener?: (type: 'online', listener: () => void) => void;
}

/** False only where a browser says so. */
export function isOnline(): boolean {
  return (globalThis as Surroundings).navigator?.onLine !== false;
}

/** Resolves when the browser is online again; `stop` takes the listener back. */
export function nextOnline(): { promise: Promise<void>; stop: () => void } {
  const surroundings = globalThis as Surroundings;
  let stop = () => {};
  const promise = new Promise<void>((resolve) => {
    const listener = () => resolve();
    surroundings.addEventListener?.('online', listener);
    stop = () => surroundings.removeEventListener?.('online', listener);
  });
  return { promise, stop };
}
