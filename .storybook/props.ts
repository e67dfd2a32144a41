import type { ArgTypesEnhancer } from 'storybook/internal/types';

const defaultTag = /\s*@defaultValue\s+([\s\S]+)$/;

/** Puts `@defaultValue` of a doc comment where the table of props has its defaults. */
export const withDefaults: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const found = defaultTag.exec(argType.description ?? '');
      if (!found) return [name, argType];
      const summary = (found[1] ?? '').replaceAll('`', '').trim();
      return [
        name,
        {
          ...argType,
          description: argType.description?.replace(defaultTag, ''),
          table: { ...argType.table, defaultValue: argType.table?.defaultValue ?? { summary } },
        },
      ];
    }),
  );
