/** A place in the palette: `--a2b-chart-<slot>`. */
export type SeriesSlot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 'other';

export const seriesSlots = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Gives every name its colour, the same one wherever the name is drawn. */
export interface SeriesColors {
  slotOf(name: string): SeriesSlot;
}

/** Providers that most accounts hold keep one colour on every page and for every reader. */
const known: Record<string, SeriesSlot> = {
  openai: 1,
  anthropic: 2,
  google: 3,
  mistral: 4,
  meta: 5,
  cohere: 6,
  deepseek: 7,
  xai: 8,
};

const aliases: [RegExp, string][] = [
  [/^(azure[\s_-]?)?open[\s_-]?ai$/, 'openai'],
  [/^google([\s_-].*)?$|^gemini$|^vertex([\s_-].*)?$/, 'google'],
  [/^mistral([\s_-]?ai)?$/, 'mistral'],
  [/^meta([\s_-].*)?$|^llama$/, 'meta'],
  [/^x[\s._-]?ai$|^grok$/, 'xai'],
  [/^deep[\s_-]?seek$/, 'deepseek'],
];

function knownSlot(name: string): SeriesSlot | undefined {
  const plain = name.trim().toLowerCase();
  const alias = aliases.find(([pattern]) => pattern.test(plain))?.[1] ?? plain;
  return Object.hasOwn(known, alias) ? known[alias] : undefined;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/**
 * Colours for one provider tree. A well-known name has a fixed slot; another one takes the slot its hash points to, or
 * the next that no name has yet, and keeps it. With more than eight names slots are shared.
 */
export function createSeriesColors(): SeriesColors {
  const slots = new Map<string, SeriesSlot>();
  return {
    slotOf(name) {
      const before = slots.get(name);
      if (before !== undefined) return before;
      let slot = knownSlot(name);
      if (slot === undefined) {
        const taken = new Set(slots.values());
        const first = hash(name) % seriesSlots.length;
        const order = seriesSlots.map((_, i) => seriesSlots[(first + i) % seriesSlots.length] as SeriesSlot);
        slot = order.find((candidate) => !taken.has(candidate)) ?? (order[0] as SeriesSlot);
      }
      slots.set(name, slot);
      return slot;
    },
  };
}
