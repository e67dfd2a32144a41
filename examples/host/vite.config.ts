import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // In development the page runs on Vite's port and the API on that of `a2b serve`.
  server: { proxy: { '/api': process.env.A2B_URL ?? 'http://127.0.0.1:4780' } },
});
