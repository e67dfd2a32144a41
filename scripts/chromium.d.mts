import type { Browser } from 'playwright';

export interface FoundChromium {
  /** Path of the executable. */
  path: string;
  source: 'env' | 'npm' | 'playwright' | 'system';
  /** Extra environment variables the executable needs. */
  env: Record<string, string>;
}

/** @throws {Error} that says how to get a Chromium when there is none */
export function resolveChromium(): Promise<FoundChromium>;

/** Starts the Chromium that {@link resolveChromium} finds, headless, with these switches. */
export function launchChromium(args?: string[]): Promise<Browser>;

/** Switches that make text and colours the same on every machine. */
export const steadyPixels: string[];
