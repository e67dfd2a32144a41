import { endpoints } from '@aim2balance/contract';
import type { MockOptions } from './createHandlers.js';
import { failures } from './failures.js';
import type { Latency } from './latency.js';

/**
 * Tells of options that no backend has: when they are given, not at the first request.
 * @throws {RangeError}
 */
export function checkMockOptions({ fail, latency, level }: MockOptions): void {
  const failing = typeof fail === 'object' ? fail : {};
  for (const name of Object.keys(failing)) refuseUnknown('endpoint', name, endpoints);
  for (const name of typeof fail === 'string' ? [fail] : Object.values(failing)) {
    if (name !== undefined) refuseUnknown('way to fail', name, failures);
  }
  if (latency !== undefined && typeof latency !== 'function' && !isLatency(latency)) {
    throw new RangeError(
      `A latency is a number of ms, [min, max] or 'infinite', not ${JSON.stringify(latency) ?? latency}.`,
    );
  }
  if (level !== undefined && level !== 1 && level !== 2) {
    throw new RangeError(`A backend speaks level 1 or 2 of the contract, not ${level}.`);
  }
}

function refuseUnknown(what: string, name: string, known: object): void {
  if (Object.hasOwn(known, name)) return;
  throw new RangeError(`There is no ${what} ${JSON.stringify(name)}: use ${Object.keys(known).join(', ')}.`);
}

function isLatency(latency: Latency): boolean {
  if (latency === 'infinite') return true;
  const [minMs, maxMs] = typeof latency === 'number' ? [latency, latency] : latency;
  return minMs >= 0 && minMs <= maxMs && Number.isFinite(maxMs);
}
