import {
  Anchor,
  AnchorMdx,
  Canvas,
  Controls,
  Description,
  DocsContext,
  PureArgsTable,
  Subheading,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import type { ArgTypes, PreparedStory } from 'storybook/internal/types';
import { componentNotes, listTypes } from '../stories/component-notes.js';
import { Code, Rows } from '../stories/Rows.js';
import { type WidgetNotes, widgetNotes } from '../stories/widget-notes.js';
import { Framed } from './Framed.js';
import { PropTypes } from './PropTypes.js';
import { describeProps } from './props.js';
import type { ReviewParameters } from './ReviewStage.js';

/** The page of a widget: what it shows, one story to play with, its props, keys, do and don't, and every state. */
export function WidgetPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const stories = useContext(DocsContext).componentStories() as PreparedStory[];
  const review = preparedMeta.parameters.review as ReviewParameters | undefined;
  const name = preparedMeta.title.split('/').at(-1) ?? '';
  const notes = ({ ...widgetNotes, ...componentNotes } as Record<string, WidgetNotes>)[name];
  const [first, ...others] = stories;
  if (first === undefined) return null;
  return (
    <>
      <Title />
      <Subtitle />
      {/* A family of building blocks is described by its notes, not by the first of them. */}
      {name in componentNotes ? null : <Description of="meta" />}
      {notes && <Points title="What it shows" points={notes.shows} />}
      <State story={first} isFirst />
      <h2>Props</h2>
      {notes?.props && (
        <p>
          <Code text={notes.props} />
        </p>
      )}
      <Props story={first} />
      {notes && <Use notes={notes} />}
      {review?.gallery === false ? <StoryLinks title="All states" stories={stories} /> : <AllStates stories={others} />}
    </>
  );
}

type Extract = (component: unknown) => ArgTypes | null;

/** Props with controls; of a family the tables of all members, which no control could change at once. */
function Props({ story: { argTypes, component, subcomponents = {}, parameters } }: { story: PreparedStory }) {
  const members = Object.entries(subcomponents);
  const extract = parameters.docs?.extractArgTypes as Extract | undefined;
  const describe = (member: unknown) => describeProps(extract?.(member) ?? {}, member, listTypes);
  if (members.length > 0) {
    const all = [[nameOf(component), component], ...members] as const;
    const tables = all.map(([name, member]) => ({ name, rows: describe(member) }));
    const without = tables.filter(({ rows }) => Object.keys(rows).length === 0).map(({ name }) => `\`${name}\``);
    return (
      <>
        {tables
          .filter(({ rows }) => Object.keys(rows).length > 0)
          .map(({ name, rows }) => (
            <section key={name}>
              <h3>{name}</h3>
              <PureArgsTable rows={rows} />
            </section>
          ))}
        {without.length > 0 && (
          <p>
            <Code text={`Without props: ${without.join(', ')}.`} />
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {isFramed(parameters) ? <PureArgsTable rows={argTypes} /> : <Controls />}
      <PropTypes argTypes={argTypes} />
    </>
  );
}

/** The reader of doc comments notes the name: that of the function is shortened in a build. */
const nameOf = (component: unknown) =>
  (component as { __docgenInfo?: { displayName?: string } }).__docgenInfo?.displayName ?? '';

const isFramed = (parameters: PreparedStory['parameters']) => parameters.docs?.story?.inline === false;

/** What a state is reached by: nothing, or what its story does first. */
const isReached = ({ tags }: PreparedStory) => tags.includes('steps');

function AllStates({ stories }: { stories: readonly PreparedStory[] }) {
  const shown = stories.filter((story) => !isReached(story));
  const reached = stories.filter(isReached);
  return (
    <>
      {shown.length > 0 && <h2>All other states</h2>}
      {shown.map((story) => (
        <State key={story.id} story={story} />
      ))}
      {reached.length > 0 && <StoryLinks title="Reached by a reader's steps" stories={reached} />}
    </>
  );
}

function State({ story, isFirst = false }: { story: PreparedStory; isFirst?: boolean }) {
  const of = story.moduleExport;
  return (
    <Anchor storyId={isFirst ? `primary--${story.id}` : story.id}>
      {!isFirst && (
        <>
          <Subheading>{story.name}</Subheading>
          <Description of={of} />
        </>
      )}
      {isFramed(story.parameters) ? (
        <Framed story={story} />
      ) : (
        <Canvas of={of} withToolbar={isFirst} story={isFirst ? { __primary: true } : { __forceInitialArgs: true }} />
      )}
    </Anchor>
  );
}

/** States with a page of their own: a whole page, or one that a story leads to step by step. */
function StoryLinks({ title, stories }: { title: string; stories: readonly PreparedStory[] }) {
  return (
    <>
      <h2>{title}</h2>
      <p>Each opens by itself, as wide as the window; what a reader does first is done there.</p>
      <ul>
        {stories.map(({ id, name, parameters }) => (
          <li key={id}>
            {/* A plain link would leave for the frame of the story, without the list and the toolbar. */}
            <AnchorMdx href={`?path=/story/${id}`} target="_self">
              {name}
            </AnchorMdx>
            {parameters.docs?.description?.story && <Code text={`: ${parameters.docs.description.story}`} />}
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
