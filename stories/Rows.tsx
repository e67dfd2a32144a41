interface RowsProps {
  head: readonly string[];
  /** Each as long as `head`; what stands between backticks is code. */
  rows: readonly (readonly string[])[];
}

/** A table of a docs page: MDX itself knows none. */
export function Rows({ head, rows }: RowsProps) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              <Code text={title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((text, column) => (
              <td key={head[column]}>
                <Code text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A text in which what stands between backticks is code. */
export function Code({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}
