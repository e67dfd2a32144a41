export default {
  darkMode: 'class',
  content: ['./index.html', './src/**/*.jsx'],
  theme: {
    extend: {
      colors: {
        'surface-primary': 'var(--surface-primary)',
        'surface-secondary': 'var(--surface-secondary)',
        'text-primary': 'var(--text-primary)',
        'border-light': 'var(--border-light)',
      },
    },
  },
};
