import { defineConfig } from 'vitest/config';

// The rules run in milliseconds; whatever talks to PostgreSQL or a browser shares two cores with them.
const database = { globalSetup: 'apps/api/test/postgres.ts', testTimeout: 30_000, hookTimeout: 60_000 };

const projects = [
  { test: { name: 'libs', include: ['libs/**/*.test.ts', 'migrations/**/*.test.ts', 'fixtures/**/*.test.ts', 'scripts/**/*.test.mjs'] } },
  { test: { name: 'api', include: ['apps/api/src/**/*.test.ts'], ...database } },
  { test: { name: 'admin', include: ['apps/admin/src/**/*.test.{ts,tsx}'] } },
  { test: { name: 'scenarios', include: ['apps/api/scenarios/**/*.scenario.ts'], ...database, testTimeout: 60_000 } },
  {
    test: {
      name: 'browser',
      include: ['apps/admin/browser/**/*.browser.ts'],
      ...database,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
      // A browser on a busy machine sometimes draws late.
      retry: 1,
    },
  },
];

export default defineConfig({
  test: {
    projects: projects.map((project) => ({ ...project, extends: true as const })),
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
});
