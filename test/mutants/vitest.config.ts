import { defineConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

/** The project's own configuration, on a mongod that outlives the run. */
export default defineConfig({
  ...whole,
  // Two copies share one folder of packages, where the cache would be.
  cacheDir: '.vite',
  root: process.cwd(),
  test: {
    ...whole.test,
    include: ['{test,proofs}/**/*.test.ts'],
    globalSetup: 'test/mutants/set-up.ts',
  },
});
