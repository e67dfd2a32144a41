import type { WidgetNotes } from './widget-notes.js';

/** Types of props that the reader of doc comments takes for unknown: lists such as `readonly ChartRow[]`. */
export const listTypes: Readonly<Record<string, string>> = {
  'Notice.look': "'ok' | 'wait' | 'info' | 'warn' | 'bad'",
  'RingChart.slices': 'ChartSlice[]',
  'RowChart.rows': 'ChartRow[]',
  'RowChart.series': '{ key: string; slot: SeriesSlot; name: string }[]',
  'ColumnChart.columns': 'ChartColumn[]',
  'ColumnChart.series': '{ key: string; slot: SeriesSlot; name: string }[]',
  'Legend.items': 'LegendItem[]',
  'DataTable.columns': 'DataColumn<Row>[]',
  'DataTable.rows': 'Row[]',
  'Pager.pageSizes': 'number[]',
  'Select.options': 'SelectOption[]',
  'SegmentedControl.options': '{ value: Value; label: string }[]',
  'Tabs.items': 'TabItem<Value>[]',
};

/** What stands on the page of a family of building blocks, by the last part of its title. */
export const componentNotes = {
  Buttons: {
    shows: ['Buttons for what happens on the page, links for what leaves it; a square one where an icon says enough.'],
    keyboard: [['Enter, Space', 'presses a button; a busy one keeps the focus and does nothing']],
    good: ['Give a widget one primary button at most.', 'Let a button say what it does: "Add Credits", not "OK".'],
    bad: [
      'Do not disable a button while it works: `busy` keeps its width and the focus.',
      'Do not show an icon without a name: `label` is required.',
    ],
  },
  Notes: {
    shows: [
      'What stands where data would be: an error with a way to try again and the request’s id, or what to do where there is nothing yet.',
      'Notices: one sentence about what goes on, such as a payment on its way.',
    ],
    good: ['Say what happened, then what to do.', 'Show the request’s id: the support finds the request by it.'],
    bad: [
      'Do not apologise, and do not show a code of the backend.',
      'Do not offer a retry where there is nothing to ask again, such as with figures that the host gave.',
    ],
  },
  Skeletons: {
    shows: ['Grey places of the size of what will stand there, so that nothing moves when it comes.'],
    good: ['Change a skeleton together with its widget: a layout shift above 0.01 fails the tests.'],
    bad: [
      'Do not use a spinner instead. Do not let a skeleton be read aloud: its widget says once that it is loading.',
    ],
  },
  Charts: {
    shows: [
      'A ring, lying bars and columns: each with a name, a sentence, the figures as text and a table of the same figures.',
    ],
    keyboard: [
      ['Tab', 'to the chart, one stop; then to "Show as table"'],
      ['Arrow keys', 'the next or previous datum, which is read aloud'],
      ['Home, End', 'the first, the last datum'],
      ['Esc', 'closes the tooltip'],
    ],
    good: ['Tell missing, zero and partial apart.', 'Keep the colour of a name in every chart.'],
    bad: ['Do not draw what is not said in words too.', 'Do not begin an axis of amounts anywhere but at zero.'],
  },
  Tables: {
    shows: [
      'A table that scrolls in a region of its own, or stands as cards where it is narrow; and the way to its pages.',
    ],
    keyboard: [
      ['Tab', 'to the region, the headings that sort, the details of rows, the pages'],
      ['Enter, Space', 'on a heading: sorts by it, then the other way round'],
      ['Enter', 'in the page field: goes to that page, and the focus stays'],
    ],
    good: [
      'Let figures stand at the end of their column, in full.',
      'Name each row by one of its cells (`rowHeader`).',
    ],
    bad: ['Do not take the rows away while others are on their way.', 'Do not shorten a figure in a table.'],
  },
  Choices: {
    shows: ['One of many (the browser’s menu), one of a few (segments), one part of a page (tabs).'],
    keyboard: [['Arrow keys', 'choose; tabs and segments are one stop of the Tab key each']],
    good: ['Keep the label, hidden if need be: a menu without a name says nothing.'],
    bad: ['Do not use tabs for what one wants to compare.'],
  },
  Frames: {
    shows: ['The box of a widget, the grid of a page, and a dialog over it.'],
    keyboard: [
      ['Tab', 'stays within an open dialog'],
      ['Esc', 'closes it; the focus goes back to where it was'],
    ],
    good: ['Let every state of a widget stand in the same frame, so that the page never jumps.'],
    bad: ['Do not put a card into a card.', 'Do not open a dialog by itself.'],
  },
  Figures: {
    shows: ['A figure with its name, a level with its words, an estimate with its band, and names from data.'],
    good: ['Set a figure and its unit apart.', 'Say of a total what limits it: "at least", "so far".'],
    bad: ['Do not show a level by colour alone.', 'Do not put a name from data into markup, an address or a class.'],
  },
} satisfies Record<string, WidgetNotes>;
