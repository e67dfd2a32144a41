/** The default method: EcoLogits 0.11 formulas plus weighted input and cached tokens. Part of every result. */
export const METHOD_VERSION = 'a2b-1';

/** The state of the tables: EcoLogits 0.11.2 as synced on that day, with own additions. Part of every result. */
export const DATA_VERSION = '2026-10-02';
