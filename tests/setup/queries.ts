/**
 * How Testing Library waits and complains here. A second is short on a machine that is busy; a test that waits in vain
 * still fails. A query that waits makes its error at each look, and the library's own prints the whole page each time,
 * which took longer than the widgets: ours quotes what a reader would see.
 */
export const queryConfig = {
  asyncUtilTimeout: 20_000,
  getElementError(message: string | null, container: Element): Error {
    const text = (container.textContent ?? '').slice(0, 2_000);
    const error = new Error([message, `The page says: ${text}`].filter(Boolean).join('\n\n'));
    error.name = 'TestingLibraryElementError';
    return error;
  },
};
