import { composeStories, type Meta, type StoryObj, setProjectAnnotations } from '@storybook/react-vite';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.js';

interface Composed {
  id: string;
  tags: string[];
  run: () => Promise<void>;
}

const modules = import.meta.glob<{ default: Meta } & Record<string, StoryObj>>('../../stories/**/*.stories.tsx', {
  eager: true,
});

// One theme a file of references; the dark one follows the same stories.
for (const theme of ['light', 'dark']) {
  const project = setProjectAnnotations([{ ...preview, initialGlobals: { ...preview.initialGlobals, theme } }]);
  beforeAll(project.beforeAll);
  for (const module of Object.values(modules)) {
    for (const story of Object.values(composeStories(module) as unknown as Record<string, Composed>)) {
      if (!story.tags.includes('visual')) continue;
      test(`${story.id} (${theme})`, async () => {
        await story.run();
        await document.fonts.ready;
        await expect(page.elementLocator(document.body)).toMatchScreenshot(`${story.id}-${theme}`);
      });
    }
  }
}
