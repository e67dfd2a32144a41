import { DocsContext, type DocsContextProps } from '@storybook/addon-docs/blocks';
import { useContext, useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { initialGlobals, type ReviewGlobals } from './globals.js';

interface GlobalsEvent {
  globals: Partial<ReviewGlobals>;
}

/** What the toolbar says, on a page of docs: a page of words alone has no story to ask for it. */
export function useGlobalsOf(channel: DocsContextProps['channel']): ReviewGlobals {
  const [globals, setGlobals] = useState(() => {
    const [event] = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []) as GlobalsEvent[];
    return event?.globals;
  });
  useEffect(() => {
    const update = (event: GlobalsEvent) => setGlobals(event.globals);
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  // Addons keep globals of their own among ours.
  const ours = Object.keys(initialGlobals) as (keyof ReviewGlobals)[];
  return Object.fromEntries(
    ours.map((name) => [name, globals?.[name] ?? initialGlobals[name]]),
  ) as unknown as ReviewGlobals;
}

export const useDocsGlobals = (): ReviewGlobals => useGlobalsOf(useContext(DocsContext).channel);
