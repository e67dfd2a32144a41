import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [tailwindcss()],
  server: { proxy: { '/api': process.env.A2B_URL ?? 'http://127.0.0.1:4780' } },
});
