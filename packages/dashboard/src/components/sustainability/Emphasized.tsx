/** Not drawn, and in no text of ours: marks where a value begins and ends inside a sentence of any language. */
const MARK = '\u2063';

/** A value whose place in a sentence {@link Emphasized} finds again. */
export const emphasize = (value: string) => `${MARK}${value.replaceAll(MARK, '')}${MARK}`;

/** A sentence, its marked values in strong type. */
export function Emphasized({ children }: { children: string }) {
  return children.split(MARK).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
      <strong key={i} className="font-semibold text-strong">
        {part}
      </strong>
    ) : (
      part
    ),
  );
}
