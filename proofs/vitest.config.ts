import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

/** The short form of each proof. The long forms are programs, such as `npm run chaos`. */
export default defineConfig({ ...tests, test: { ...tests.test, include: ['proofs/**/*.test.ts'] } });
