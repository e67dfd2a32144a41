/** Begins what {@link isolate} marks off. */
export const ISOLATE = '\u2068';

/** A value marked off from the sentence it stands in, so that neither changes the order of the other's words. */
export const isolate = (value: string) => `${ISOLATE}${value}\u2069`;
