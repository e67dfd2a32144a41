import { composeStory, type Meta, type StoryObj } from '@storybook/react-vite';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import preview from '../../../../.storybook/preview.js';
import { consoleErrors } from '../../../../tests/setup/console.js';
import { unhandledRequests } from '../../../../tests/setup/network.js';

const meta: Meta = { title: 'Rules', parameters: { review: { bare: true } }, render: () => <p>A story</p> };

/** Runs a story as the test runner does. */
async function run(play: StoryObj['play']): Promise<void> {
  const story = composeStory({ play } as StoryObj, meta, preview, 'Rule');
  try {
    await story.run();
  } finally {
    // What the story did is its own, and not this test's.
    consoleErrors.length = 0;
    unhandledRequests.length = 0;
  }
}

// The rules are broken on purpose here: that need not stand in the log.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

describe('the rules of the review room', () => {
  test('a quiet story passes', async () => {
    let shown = '';
    await run(({ canvasElement }) => {
      shown = canvasElement.textContent ?? '';
    });
    expect(shown).toBe('A story');
  });

  test('a story that logs an error fails, and says which', async () => {
    await expect(run(() => console.error('a key is missing'))).rejects.toThrow(
      'The page logged an error: a key is missing',
    );
  });

  test('a story that asks for what no mock answers fails, and says which', async () => {
    await expect(
      run(async () => {
        await fetch('/api/nowhere').catch(() => {});
      }),
    ).rejects.toThrow('No mock handler for: GET /api/nowhere');
  });
});
