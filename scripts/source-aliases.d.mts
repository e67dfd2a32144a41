/** The packages' entries as source files, as Vite's `resolve.alias` takes them. */
export function sourceAliases(): { find: RegExp; replacement: string }[];
