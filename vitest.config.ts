import { defineConfig } from 'vitest/config';

export default defineConfig({
  // tsconfig.json says this too, but Vitest's module cache does not notice a changed tsconfig.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // graphql 16 ships a second copy (.mjs) that Vite prefers; two copies cannot mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/mongod.ts',
    setupFiles: 'test/support/each-file.ts',
    isolate: false,
    // One fewer than the cores by default, which on two cores is one; most tests wait for the database.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**', 'jobs/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 80 },
    },
  },
});
