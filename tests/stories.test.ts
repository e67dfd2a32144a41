import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type WidgetNotes, widgetNotes } from '../stories/widget-notes.js';

const root = join(import.meta.dirname, '..');
const widgetsDir = join(root, 'packages/dashboard/src/widgets');
const storiesDir = join(root, 'stories');

/** States that a widget which shows data can be in. */
const dataStates = ['Data', 'Loading', 'Empty', 'Error'];

const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const widgets = readdirSync(widgetsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const storyFiles = filesOf(storiesDir).filter((file) => file.endsWith('.stories.tsx'));

/** Names a story file exports, under the name they have outside. */
function exportedNames(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name as string);
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map(
        (item) =>
          item
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter(Boolean),
  );
  return [...declared, ...listed];
}

/** Whether a widget shows data (it takes them as a prop too) or is made of widgets that do. */
function showsData(widget: string): boolean {
  return filesOf(join(widgetsDir, widget))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .some((file) => /^ {2}data\?:|from '\.\.\/[A-Z]\w+\/index\.js'/m.test(readFileSync(file, 'utf8')));
}

/** States that the stories of a widget do not show. */
function missingStates(widget: string): string[] {
  const file = storyFiles.find((candidate) => candidate.endsWith(`/${widget}.stories.tsx`));
  if (!file) return [`stories/**/${widget}.stories.tsx`];
  const names = exportedNames(readFileSync(file, 'utf8'));
  if (!showsData(widget)) return names.length > 0 ? [] : ['a story'];
  return dataStates.filter((state) => !names.includes(state));
}

describe('stories', () => {
  test('there are widgets to look at', () => {
    expect(widgets).toContain('UsageSummary');
  });

  test.each(widgets)('A11-02 %s shows every state it can be in', (widget) => {
    expect(missingStates(widget)).toEqual([]);
  });

  test.each(widgets)('%s has a page that says what it is for and how it is used', (widget) => {
    const notes = (widgetNotes as Record<string, WidgetNotes>)[widget];
    expect(notes?.shows.length, `an entry "${widget}" in stories/widget-notes.ts`).toBeGreaterThan(0);
    expect(notes?.good.length).toBeGreaterThan(0);
    expect(notes?.bad.length).toBeGreaterThan(0);
  });

  test('every story file is about something that the dashboard exports', () => {
    const index = readFileSync(join(root, 'packages/dashboard/src/index.ts'), 'utf8');
    for (const file of storyFiles.filter((candidate) => !candidate.includes('/foundations/'))) {
      const name = file.replace(/^.*\/(\w+)\.stories\.tsx$/, '$1').replace(/^Dashboard.*/, 'Dashboard');
      expect(index, file).toContain(name);
    }
  });

  test('A11-02 no story is taken out of the tests or of the axe run', () => {
    for (const file of [...storyFiles, join(root, '.storybook/preview.tsx')]) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /!test|test: '(todo|off)'|a11y: \{[^}]*disable|enabled: false/,
      );
    }
  });

  test('the names of exports are read in both spellings', () => {
    expect(
      exportedNames('export const Data: Story = {};\nconst failed = {};\nexport { failed as Error, Low };'),
    ).toEqual(['Data', 'Error', 'Low']);
  });

  test('a widget without stories is noticed', () => {
    expect(missingStates('NoSuchWidget')).toEqual(['stories/**/NoSuchWidget.stories.tsx']);
    expect(existsSync(join(widgetsDir, 'NoSuchWidget'))).toBe(false);
  });
});
