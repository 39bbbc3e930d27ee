import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,libs,migrations,fixtures}/**/*.conformance.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: 'apps/api/test/postgres.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
