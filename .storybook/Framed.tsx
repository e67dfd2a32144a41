import type { PreparedStory } from 'storybook/internal/types';
import { useDocsGlobals } from './docs-globals.js';
import type { ReviewGlobals } from './globals.js';

/** What an address may hold of a global: Storybook drops other values, such as the slash of a zone. */
const isSafe = (value: string) => /^[\w -]+$/.test(value);

const toQuery = (globals: ReviewGlobals) =>
  Object.entries(globals)
    .filter(([, value]) => isSafe(String(value)))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** A story in a page of its own: what lies over the whole page lies over the frame alone. */
export function Framed({ story: { id, name, parameters } }: { story: PreparedStory }) {
  const address = `iframe.html?id=${id}&viewMode=story&globals=${toQuery(useDocsGlobals())}`;
  return (
    <iframe
      key={address}
      className="review-frame"
      src={address}
      title={name}
      loading="lazy"
      height={parameters.docs.story.height}
    />
  );
}
