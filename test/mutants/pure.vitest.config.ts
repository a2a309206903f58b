import { defineConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

/** The unit tests of the pure modules, for Stryker: no database, no program, the same cases in every run. */
export default defineConfig({
  ...whole,
  root: process.cwd(),
  test: {
    include: [
      'test/audit/entry-digest.test.ts',
      'test/call/turn/*.test.ts',
      'test/campaign/{campaign-steps*,entry-key,sentences,trigger-match}.test.ts',
      'test/campaign/next-step*.test.ts',
      'test/contact-policy/{campaign-window,capped-until,caps,consent,hours,may-contact,reasons-in-words,sandbox-rules}.test.ts',
      'test/lead/lead-score*.test.ts',
      'test/provider/{call-status,signed-requests}.test.ts',
    ],
    setupFiles: 'test/mutants/pure-set-up.ts',
    isolate: false,
    testTimeout: 20_000,
  },
});
