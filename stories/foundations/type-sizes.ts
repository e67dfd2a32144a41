/** The sizes of the widgets, each with what it is for: weight, size and height of the line. */
export const typeSizes = [
  { use: 'Balance, footprint', font: '600 36px/44px', sample: '12,345,678' },
  { use: 'Total', font: '600 24px/32px', sample: '€45.67' },
  { use: 'Heading of the page, middle of a ring', font: '600 20px/28px', sample: 'Usage and balance' },
  { use: 'Heading of a dialog', font: '600 16px/24px', sample: 'Add credits' },
  { use: 'Heading of a widget', font: '600 14px/20px', sample: 'By provider' },
  { use: 'Button', font: '500 14px/20px', sample: 'Add Credits' },
  { use: 'Text', font: '400 14px/20px', sample: 'Add credits to start chatting.' },
  { use: 'Table, label, note', font: '400 13px/20px', sample: '62% left since the last top-up' },
  { use: 'Axis, badge, fine print', font: '400 12px/16px', sample: '1 EUR = 1.0851 USD, as of 15 Nov 2026' },
];
