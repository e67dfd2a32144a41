import { useSyncExternalStore } from 'react';

/** Readers that come back online at the same moment do not ask at the same moment. */
const MAX_JITTER_MS = 1000;

let online = true;
let jitter: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function emit(): void {
  for (const listener of listeners) listener();
}

function onOnline(): void {
  clearTimeout(jitter);
  jitter = setTimeout(() => {
    online = navigator.onLine;
    emit();
  }, Math.random() * MAX_JITTER_MS);
}

function onOffline(): void {
  clearTimeout(jitter);
  online = false;
  emit();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    online = navigator.onLine;
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    document.addEventListener('visibilitychange', emit);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(jitter);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', emit);
  };
}

const always = () => true;
const isOnline = () => (listeners.size === 0 ? navigator.onLine : online);
const isVisible = () => document.visibilityState !== 'hidden';

/** False while the browser knows that it is offline; true again up to a second after it is back. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, always);
}

/** False while the page is hidden. */
export function useVisible(): boolean {
  return useSyncExternalStore(subscribe, isVisible, always);
}
