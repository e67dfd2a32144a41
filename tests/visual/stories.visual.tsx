import { composeStories, type Meta, type StoryObj, setProjectAnnotations } from '@storybook/react-vite';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.js';

interface Composed {
  id: string;
  tags: string[];
  run: () => Promise<void>;
}

const WIDTH_PX = 1280;
const HEIGHT_PX = 800;
const TALL_PX = 2400;
const STILL_MS = 400;
const LOADED_WITHIN_MS = 5_000;
const STABLE_WITHIN_MS = 30_000;

const modules = import.meta.glob<{ default: Meta } & Record<string, StoryObj>>('../../stories/**/*.stories.tsx', {
  eager: true,
});

/** Resolves when the page has stood still for a while: charts come lazily, after what the story waited for. */
function untilStill(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, STILL_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, STILL_MS);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Resolves when nothing is loading any more, or never will: then only the page has to stand still. */
async function untilComplete(): Promise<void> {
  await untilStill();
  const endMs = performance.now() + LOADED_WITHIN_MS;
  while (document.querySelector('.a2b-skeleton') && performance.now() < endMs) await untilStill();
}

function elementOf(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The story has no ${selector}.`);
  return element;
}

beforeAll(setProjectAnnotations([preview]).beforeAll);

for (const theme of ['light', 'dark']) {
  setProjectAnnotations([{ ...preview, initialGlobals: { ...preview.initialGlobals, theme } }]);
  for (const module of Object.values(modules)) {
    for (const story of Object.values(composeStories(module) as unknown as Record<string, Composed>)) {
      if (!story.tags.includes('visual')) continue;
      // The other states differ from this one in words and shapes, not in colours.
      if (theme === 'dark' && !story.id.endsWith('--data')) continue;
      test(`${story.id} (${theme})`, async () => {
        await page.viewport(WIDTH_PX, TALL_PX); // what lies far below the window is not even asked for
        await story.run();
        await document.fonts.ready;
        await untilComplete();
        // The whole story, however long it is: what lies outside of the window is not drawn.
        const dialog = document.querySelector('dialog[open]');
        await page.viewport(
          WIDTH_PX,
          dialog ? HEIGHT_PX : Math.ceil(elementOf('.review-stage').getBoundingClientRect().height),
        );
        await untilComplete();
        const shown = dialog ? document.body : elementOf('.review-container');
        await expect(page.elementLocator(shown)).toMatchScreenshot(`${story.id}-${theme}`, {
          timeout: STABLE_WITHIN_MS,
        });
      });
    }
  }
}
