/** The page of the history that every wallet widget looks at: asked for once, shared by all. */
export const FIRST_PAGE = { page: 1, limit: 20 } as const;
