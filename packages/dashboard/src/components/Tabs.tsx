import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.js';

export interface TabItem<Value extends string> {
  value: Value;
  label: string;
  /** Rendered while the tab is chosen. */
  content: () => ReactNode;
}

export interface TabsProps<Value extends string> {
  /** Names the list of tabs. */
  label: string;
  /** Each with its words and what it shows. */
  items: readonly TabItem<Value>[];
  /** The one that is open. */
  value: Value;
  /** Called with the one that the reader opens. */
  onValueChange: (value: Value) => void;
}

/** Tabs by the ARIA pattern: one tab stop, arrow keys, Home and End. */
export function Tabs<Value extends string>({ label, items, value, onValueChange }: TabsProps<Value>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.value === value) ?? items[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = items.findIndex((item) => item.value === value);
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const next =
      event.key === forward
        ? at + 1
        : event.key === back
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? -1
              : null;
    if (next === null) return;
    event.preventDefault();
    const index = (next + items.length) % items.length;
    const item = items[index];
    if (!item) return;
    onValueChange(item.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  if (!chosen) return null;
  return (
    <div className="flex flex-col gap-5">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-5 overflow-x-auto border-b border-line"
      >
        {items.map((item) => (
          <button
            key={item.value}
            type="button"
            role="tab"
            id={`${id}-tab-${item.value}`}
            aria-selected={item === chosen}
            aria-controls={item === chosen ? `${id}-panel` : undefined}
            tabIndex={item === chosen ? 0 : -1}
            onClick={() => onValueChange(item.value)}
            className={classes(
              '-mb-px min-h-9 whitespace-nowrap border-b-2 px-0.5 py-1.5 text-base font-medium',
              item === chosen ? 'border-brand text-strong' : 'border-transparent text-subtle hover:text-strong',
            )}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${chosen.value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pattern asks for it where nothing in the panel takes the focus
        tabIndex={0}
        className="min-w-0"
      >
        {chosen.content()}
      </div>
    </div>
  );
}
