import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://localhost:3000';
const rules = (name: string) => resolve(import.meta.dirname, `../../libs/${name}/src/index.ts`);

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // The sources: the libraries are compiled at the same time as the admin, for the server.
  resolve: { alias: { '@colophon/identifiers': rules('identifiers'), '@colophon/refusal': rules('refusal') } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    // What changes only with its versions stays in the browser's cache when our screens change.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'framework', test: /node_modules[\\/](?!@mui[\\/]x-charts|isbn3|d3-)/ }] } },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': api, '/shop': api, '/health': api, '/problems': api },
  },
});
