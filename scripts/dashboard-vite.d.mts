import type { Plugin } from 'vite';

/** Plugins for pages that are made from the dashboard's sources: its stylesheet and its patched dependencies. */
export function dashboardSources(): Plugin[];
