import { hash } from 'node:crypto';

/**
 * Ids for calls whose source has none, derived from what the source says: importing again gives the same ids, so it
 * adds nothing, while the same line a second time in one file is a second call with an id of its own.
 */
export function eventIds(): (source: string) => string {
  // Short keys keep a file of millions of lines in memory; a collision only numbers two different lines on.
  const seen = new Map<number, number>();
  return (source) => {
    const digest = hash('sha256', source, 'buffer');
    const key = digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) >> 3);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = `imp_${digest.toString('base64url').slice(0, 24)}`;
    return before === 0 ? id : `${id}_${before + 1}`;
  };
}
