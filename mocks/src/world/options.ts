import { MAX_RANGE_DAYS } from '@aim2balance/contract';
import { profiles, type WorldScenario } from './profiles.js';

export interface WorldOptions {
  /** A whole number from 0 to 4,294,967,295; the same seed (and `now`) gives the same world. @defaultValue 1 */
  seed?: number;
  /**
   * Days of history, today included, in UTC; at most 1827. A new account (`empty`) has none, `huge` has 150 at most: its
   * money has to fit a JSON number. @defaultValue what the scenario has, mostly 120
   */
  days?: number;
  /** @defaultValue 'ok' */
  scenario?: WorldScenario;
  /** The clock of the backend; a date stands still. @defaultValue the system's clock */
  now?: Date | (() => Date);
}

const said = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));
const isWhole = (value: unknown, max: number) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

/**
 * Tells of options that no world has: when they are given, not at the first request.
 * @throws {RangeError}
 */
export function checkWorldOptions({ seed, days, scenario, now }: WorldOptions): void {
  if (seed !== undefined && !isWhole(seed, 2 ** 32 - 1)) {
    throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${said(seed)}.`);
  }
  if (days !== undefined && !isWhole(days, MAX_RANGE_DAYS)) {
    throw new RangeError(`A world has a whole number of days, from 0 to ${MAX_RANGE_DAYS}, not ${said(days)}.`);
  }
  if (scenario !== undefined && !Object.hasOwn(profiles, scenario)) {
    throw new RangeError(
      `There is no world ${said(scenario)}: use ${Object.keys(profiles).join(', ')}. What a backend does on the wire, such as to fail or to speak level 1, is a scenario of handlers: scenarios.level1().`,
    );
  }
  if (now !== undefined && typeof now !== 'function' && !isDate(now)) throw badClock(now);
}

/** Reads a clock. @throws {RangeError} it gives no valid date */
export function readClock(clock: () => Date): number {
  const now = clock();
  if (!isDate(now)) throw badClock(now);
  return now.getTime();
}

const badClock = (now: unknown) =>
  new RangeError(`The clock of a world is a valid Date, or a function that gives one, not ${said(now)}.`);
