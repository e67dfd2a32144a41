import { defineConfig } from 'vite';

export default defineConfig({ server: { proxy: { '/api': process.env.A2B_URL ?? 'http://127.0.0.1:4780' } } });
