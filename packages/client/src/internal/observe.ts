/** Calls an observer of the host. Its failure is told on the console and leaves the call alone. */
export function observe<T>(observer: ((value: T) => void) | undefined, value: T): void {
  try {
    observer?.(value);
  } catch (error) {
    console.error(error);
  }
}
