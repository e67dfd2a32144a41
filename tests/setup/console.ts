/** What the page logged as an error since the last {@link watchConsole}. */
export const consoleErrors: string[] = [];

/** Notes errors that the page logs, and still shows them. @returns puts the console back */
export function watchConsole(): () => void {
  const error = console.error;
  consoleErrors.length = 0;
  console.error = (...values: unknown[]) => {
    consoleErrors.push(values.map(String).join(' '));
    error.apply(console, values);
  };
  return () => {
    console.error = error;
  };
}
