import { Controls, Description, Primary, Stories, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks';
import { componentNotes } from '../stories/component-notes.js';
import { Code, Rows } from '../stories/Rows.js';
import { type WidgetNotes, widgetNotes } from '../stories/widget-notes.js';
import type { ReviewParameters } from './ReviewStage.js';

/** The page of a widget: what it shows, one story to play with, its props, keys, do and don't, and every state. */
export function WidgetPage() {
  const { preparedMeta, csfFile } = useOf('meta', ['meta']);
  const review = preparedMeta.parameters.review as ReviewParameters | undefined;
  const name = preparedMeta.title.split('/').at(-1) ?? '';
  const notes = ({ ...widgetNotes, ...componentNotes } as Record<string, WidgetNotes>)[name];
  return (
    <>
      <Title />
      <Subtitle />
      {/* A family of building blocks is described by its notes, not by the first of them. */}
      {name in componentNotes ? null : <Description of="meta" />}
      {notes && <Points title="What it shows" points={notes.shows} />}
      <Primary />
      <h2>Props</h2>
      <Controls />
      {notes && <Use notes={notes} />}
      {review?.gallery === false ? <StoryLinks stories={Object.values(csfFile.stories)} /> : <AllStates />}
    </>
  );
}

const AllStates = () => <Stories title="All other states" includePrimary={false} />;

/** Where a state is a whole page, each has one of its own. */
function StoryLinks({ stories }: { stories: { id: string; name: string }[] }) {
  return (
    <>
      <h2>All states</h2>
      <ul>
        {stories.map(({ id, name }) => (
          <li key={id}>
            <a href={`?path=/story/${id}`} target="_top">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>
            <Code text={point} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Use({ notes: { keyboard, good, bad } }: { notes: WidgetNotes }) {
  return (
    <>
      {keyboard && (
        <>
          <h2>Keyboard</h2>
          <Rows head={['Keys', 'What they do']} rows={keyboard} />
        </>
      )}
      <Points title="Do" points={good} />
      <Points title="Don't" points={bad} />
    </>
  );
}
