import type { SeriesSlot } from '../theme/series-colors.js';
import { classes } from './classes.js';
import { DataText } from './DataText.js';
import { Swatch } from './Swatch.js';

export interface LegendItem {
  key: string;
  slot: SeriesSlot;
  name: string;
  /** Formatted figures at the end of the line, the main one first. */
  values?: readonly string[];
}

export interface LegendProps {
  /** Names the list. */
  label: string;
  /** A colour and a name each, with figures where there is room. */
  items: readonly LegendItem[];
  /** `rows` one below the other with figures, `inline` only the names. */
  layout?: 'rows' | 'inline';
  /** Key of the datum that is looked at. */
  activeKey?: string | null;
}

/** What the colours mean, as a list. */
export function Legend({ label, items, layout = 'inline', activeKey }: LegendProps) {
  if (layout === 'inline') {
    return (
      <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {items.map((item) => (
          <li key={item.key} className="flex min-w-0 max-w-full items-center gap-2">
            <Swatch slot={item.slot} />
            <DataText truncate>{item.name}</DataText>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul aria-label={label} className="flex min-w-0 flex-col text-sm">
      {items.map((item) => (
        <li
          key={item.key}
          className={classes(
            'flex min-h-8 min-w-0 items-center gap-2 rounded-sm px-2',
            activeKey === item.key && 'bg-sunken',
          )}
        >
          <Swatch slot={item.slot} />
          <span className="min-w-0 grow text-strong">
            <DataText truncate>{item.name}</DataText>
          </span>
          {item.values?.map((value, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a line never move
              key={i}
              className={classes('a2b-num shrink-0 text-right', i === 0 ? 'text-strong' : 'min-w-14 text-subtle')}
            >
              {value}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
