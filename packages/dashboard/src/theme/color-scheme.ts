/** `host` follows a `.dark` class or `data-theme="dark"` above the widgets, `system` the reader's own setting. */
export type ColorScheme = 'light' | 'dark' | 'system' | 'host';
