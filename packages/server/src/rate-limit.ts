/** Asks for a permit of `key`; 0: granted, else the ms until the next one. */
export type RateLimiter = (key: string, nowMs: number) => number;

interface Bucket {
  permits: number;
  atMs: number;
}

const MAX_BUCKETS = 100_000;

/** A token bucket per key: `perSecond` requests a second, and as many at once. */
export function rateLimiter(perSecond: number): RateLimiter {
  if (!(perSecond > 0) || !Number.isFinite(perSecond)) throw new RangeError('A rate limit is a number above 0.');
  const burst = Math.max(1, perSecond);
  const buckets = new Map<string, Bucket>();
  return (key, nowMs) => {
    const bucket = buckets.get(key) ?? { permits: burst, atMs: nowMs };
    bucket.permits = Math.min(burst, bucket.permits + (Math.max(0, nowMs - bucket.atMs) / 1000) * perSecond);
    bucket.atMs = nowMs;
    // The key used last goes to the end: the first ones are the idlest.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value ?? key);
    if (bucket.permits >= 1) {
      bucket.permits -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil(((1 - bucket.permits) / perSecond) * 1000));
  };
}
