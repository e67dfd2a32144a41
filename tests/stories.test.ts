import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentNotes } from '../stories/component-notes.js';
import { type WidgetNotes, widgetNotes } from '../stories/widget-notes.js';

const root = join(import.meta.dirname, '..');
const widgetsDir = join(root, 'packages/dashboard/src/widgets');
const componentsDir = join(root, 'packages/dashboard/src/components');
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
const isOfComponents = (file: string) => file.includes('/stories/components/');

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

/** Widgets that show no data, only controls. Every other one, however it comes by its data, has the four states. */
const controls = ['DateRangeFilter', 'TopUpDialog'];

/** States that the stories of a widget do not show; `stories` is the text of its file, `null` where it has none. */
function missingStates(widget: string, stories: string | null): string[] {
  if (stories === null) return [`stories/**/${widget}.stories.tsx`];
  const names = exportedNames(stories);
  if (controls.includes(widget)) return names.length > 0 ? [] : ['a story'];
  return dataStates.filter((state) => !names.includes(state));
}

const sourcesOf = (widget: string) =>
  filesOf(join(widgetsDir, widget))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));

function storiesOf(widget: string): string | null {
  const file = storyFiles.find((candidate) => candidate.endsWith(`/${widget}.stories.tsx`));
  return file === undefined ? null : readFileSync(file, 'utf8');
}

/** Files that a file imports by a relative path, as they stand on the disk. */
function reached(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from\s|import\(|import\s)'(\.[^']+)\.js'/g);
  return [...imports].flatMap(([, specifier = '']) =>
    ['.tsx', '.ts'].map((ending) => join(dirname(file), specifier + ending)).filter((path) => existsSync(path)),
  );
}

/** Components on no page of their own: neither a story nor a component that a story shows has them. */
function unseen(components: readonly string[], starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...reached(file));
  }
  return components.filter((file) => !seen.has(file)).map((file) => relative(componentsDir, file));
}

/** They draw nothing: one catches exceptions, the other is read only. */
const unseeable = ['VisuallyHidden.tsx', 'WidgetBoundary.tsx'];
const components = readdirSync(componentsDir)
  .filter((name) => /^[A-Z]\w+\.tsx$/.test(name) && !unseeable.includes(name))
  .map((name) => join(componentsDir, name));

describe('stories', () => {
  test('there are widgets to look at', () => {
    expect(widgets).toContain('UsageSummary');
  });

  test('each widget has a folder of its own, and only controls take no data', () => {
    const loose = readdirSync(widgetsDir, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    expect(loose.map(({ name }) => name)).toEqual([]);
    const takesData = (widget: string) => sourcesOf(widget).some((source) => /\bdata\?:/.test(source));
    expect(controls.filter((widget) => !widgets.includes(widget) || takesData(widget))).toEqual([]);
  });

  test.each(widgets)('A11-02 %s shows every state it can be in', (widget) => {
    expect(missingStates(widget, storiesOf(widget))).toEqual([]);
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
      if (isOfComponents(file)) continue;
      const name = file.replace(/^.*\/(\w+)\.stories\.tsx$/, '$1').replace(/^Dashboard.*/, 'Dashboard');
      expect(index, file).toContain(name);
    }
  });

  test('every building block stands on a page, and its page says how it is used', () => {
    const pages = storyFiles.filter(isOfComponents);
    expect(unseen(components, pages)).toEqual([]);
    const titles = pages.map((file) => /title: 'Components\/(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? file);
    expect(Object.keys(componentNotes).sort()).toEqual(titles.sort());
  });

  test('only the pages of building blocks reach what the dashboard does not export', () => {
    const reaching = storyFiles
      .filter((file) => !isOfComponents(file))
      .filter((file) => /packages\/[\w-]+\/src\//.test(readFileSync(file, 'utf8')));
    expect(reaching).toEqual([]);
  });

  test('A11-02 no story is taken out of the tests or of the axe run', () => {
    for (const file of [...storyFiles, join(root, '.storybook/preview.tsx')]) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /!test|test: '(todo|off)'|a11y: \{[^}]*disable|enabled: false/,
      );
    }
  });

  test('a state that is called one of steps has a play that takes them', () => {
    const tagged = storyFiles.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/^(?=export const |const \w+ = )/m)
        .filter((story) => /tags: \[[^\]]*'steps'/.test(story))
        .map((story) => [`${file}: ${story.split('\n')[0]}`, story] as const),
    );
    expect(tagged.length).toBeGreaterThan(20);
    const still = tagged.filter(([, story]) => !/userEvent\.|dispatchEvent|replaceState/.test(story));
    expect(still.map(([name]) => name)).toEqual([]);
  });

  test('the names of exports are read in both spellings', () => {
    expect(
      exportedNames('export const Data: Story = {};\nconst failed = {};\nexport { failed as Error, Low };'),
    ).toEqual(['Data', 'Error', 'Low']);
  });

  test.each(dataStates)('a widget whose stories lack %s is told so', (state) => {
    const whole = storiesOf('UsageSummary') ?? '';
    const lacking = whole.replace(new RegExp(`^export (const ${state}\\b|\\{ failed as ${state} \\})`, 'm'), '// $1');
    expect(lacking).not.toBe(whole);
    expect(missingStates('UsageSummary', lacking)).toEqual([state]);
  });

  test('a widget without stories, and a building block without a page, are noticed', () => {
    expect(missingStates('NoSuchWidget', null)).toEqual(['stories/**/NoSuchWidget.stories.tsx']);
    const pages = storyFiles.filter((file) => isOfComponents(file) && !file.endsWith('/Tables.stories.tsx'));
    expect(unseen(components, pages)).toEqual(expect.arrayContaining(['DataTable.tsx', 'Pager.tsx']));
  });
});
