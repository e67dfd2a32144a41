import { parseBody } from '@aim2balance/contract/schemas';
import { usageEventOf } from '../ingest/usage-event-of.js';
import type { Store } from '../store/store.js';
import type { Routes } from './context.js';
import { readJson } from './read-json.js';

/** 1,000 events with the longest names, and room. */
const MAX_BYTES = 8 << 20;

/** A batch is stored as a whole or not at all. */
export function eventsRoute(store: Store): Pick<Routes, 'usageEvents'> {
  return {
    async usageEvents({ request }) {
      const { events } = parseBody('usageEvents', await readJson(request, MAX_BYTES));
      const { accepted, duplicates } = await store.ingest(
        events.map((event, index) => usageEventOf(event, `events[${index}].`)),
      );
      return { accepted, duplicates };
    },
  };
}
