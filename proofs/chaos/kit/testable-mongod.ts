import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongodBinary } from '../../../src/storage/local-mongod/find-binary.ts';
import { ChaosWorld } from './chaos-world.ts';

const say = (line: string) => console.info(line);

/** A world whose mongod takes commands for tests, such as to fail another command; `close` ends it. */
export async function openTestableWorld(): Promise<{ world: ChaosWorld; close: () => Promise<void> }> {
  const { MONGOD_BINARY, PATH = '' } = process.env;
  const binary = await findMongodBinary({ configured: MONGOD_BINARY ?? null, path: PATH, say });
  const dir = await mkdtemp(join(tmpdir(), 'cadencia-mongod-'));
  const script = join(dir, 'mongod');
  await writeFile(script, `#!/bin/sh\nexec '${binary}' --setParameter enableTestCommands=1 "$@"\n`);
  await chmod(script, 0o755);
  process.env['MONGOD_BINARY'] = script;
  try {
    const world = await ChaosWorld.open();
    const close = async () => {
      await world.close();
      await rm(dir, { recursive: true, force: true });
    };
    return { world, close };
  } finally {
    if (MONGOD_BINARY === undefined) delete process.env['MONGOD_BINARY'];
    else process.env['MONGOD_BINARY'] = MONGOD_BINARY;
  }
}
