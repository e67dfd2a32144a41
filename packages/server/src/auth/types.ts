/** Who a request speaks for. */
export interface Identity {
  accountId: string;
}

/**
 * Finds the account of a request from its credential alone; `null`: no valid credential. A host gives its own, or takes
 * {@link jwtAuth}.
 */
export type Auth = (request: Request) => Identity | null | Promise<Identity | null>;
