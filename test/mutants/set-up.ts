import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { findMongodBinary } from '../../src/storage/local-mongod/find-binary.ts';

/** What test/support/mongod.ts does for a whole run, when most of it is done already: mongod runs, and few checks need programs. */
export default async function setup(project: TestProject): Promise<void> {
  const { MUTANTS_DATABASE_URL, MUTANTS_COMPILE, MONGOD_BINARY = null, PATH = '' } = process.env;
  if (!MUTANTS_DATABASE_URL) throw new Error('run this by: npm run mutants');
  if (MUTANTS_COMPILE) {
    await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  }
  project.provide('mongoUrl', MUTANTS_DATABASE_URL);
  const binary = await findMongodBinary({ configured: MONGOD_BINARY, path: PATH, say: () => undefined });
  project.provide('mongodBinary', binary);
}
