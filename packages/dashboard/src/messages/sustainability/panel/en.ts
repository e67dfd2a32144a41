export const en = {
  title: 'Sustainability',
  method: 'Method and sources',
  emptyTitle: 'No AI use in this range',
  emptyHint: 'As soon as you use the chat, its estimated electricity, water and CO₂e are shown here.',
} as const;
