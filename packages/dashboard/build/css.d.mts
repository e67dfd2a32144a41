/** The whole stylesheet, minified. */
export function compileCss(): Promise<Uint8Array>;
