import type { ArgTypes, ArgTypesEnhancer } from 'storybook/internal/types';

/** A type as the reader of doc comments (react-docgen) notes it. */
interface NotedType {
  name: string;
  raw?: string;
  value?: string;
  elements?: NotedType[];
}

interface Documented {
  __docgenInfo?: {
    displayName?: string;
    props?: Record<string, { tsType?: NotedType } | undefined>;
  };
}

const defaultTag = /\s*@defaultValue\s+([\s\S]+)$/;

/** Names that stand where the table of props was told nothing better. */
const isBare = (summary: string | undefined) => summary === undefined || /^(union|unknown|signature)\b/.test(summary);

/** Literals that a `keyof` leads to are noted without quotes. */
const quoted = (value: string) =>
  /^[\w-]+$/.test(value) && !/^(true|false|null|\d+)$/.test(value) ? `'${value}'` : value;

/** A type in words of TypeScript: every member of a union, whatever its alias is called. */
export function typeText({ name, raw, value, elements }: NotedType): string {
  if (name === 'literal') return quoted(value ?? '');
  if (name === 'union' && elements) return elements.map(typeText).join(' | ');
  return raw ?? name;
}

/**
 * Says of each prop its whole type, and puts `@defaultValue` of its doc comment where the table has its defaults: it
 * says more than the code does, such as `5 * MINUTE_MS`.
 */
export function describeProps<Rows extends ArgTypes>(
  argTypes: Rows,
  component: unknown,
  lists: Readonly<Record<string, string>> = {},
): Rows {
  const { displayName = '', props: noted = {} } = (component as Documented | undefined)?.__docgenInfo ?? {};
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const tsType = noted[name]?.tsType;
      const summary = argType.table?.type?.summary;
      // A name with parameters, such as `Page<Transaction>`, is shown without them.
      const type =
        tsType && (isBare(summary) || tsType.raw?.startsWith(`${summary}<`))
          ? (lists[`${displayName}.${name}`] ?? typeText(tsType))
          : summary;
      const found = defaultTag.exec(argType.description ?? '');
      const defaultText = found?.[1]?.replaceAll('`', '').trim();
      return [
        name,
        {
          ...argType,
          description: argType.description?.replace(defaultTag, ''),
          ...(type === 'RangeText' && { control: { type: 'text' as const } }),
          table: {
            ...argType.table,
            ...(type && { type: { ...argType.table?.type, summary: type } }),
            ...(defaultText && { defaultValue: { summary: defaultText } }),
          },
        },
      ];
    }),
  ) as Rows;
}

export const withDescribedProps: ArgTypesEnhancer = ({ argTypes, component }) => describeProps(argTypes, component);
