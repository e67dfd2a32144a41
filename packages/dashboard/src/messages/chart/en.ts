export const en = {
  hint: 'Use the arrow keys to read the values one by one, Escape to stop.',
} as const;
