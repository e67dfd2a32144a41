import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** Takes the page off the network, or puts it back; the widgets learn of it as a browser would tell them. */
export function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => {
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  });
}

/** Puts the page into the background, or to the front. */
export function setVisible(visible: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** Lets real time pass. */
export const pass = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
