import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { MongoClient } from 'mongodb';

/** Runs `work` while mongod writes nothing; writers wait. It is unlocked whatever becomes of this process. */
export async function whileLocked(port: number, work: () => Promise<void>): Promise<void> {
  const guard = await startGuard(port);
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, { directConnection: true });
  const admin = client.db('admin');
  try {
    await admin.command({ fsync: 1, lock: true });
    try {
      await work();
    } finally {
      await admin.command({ fsyncUnlock: 1 });
    }
    guard.kill();
  } finally {
    // A guard that still runs unlocks now.
    if (guard.connected) guard.disconnect();
    await client.close();
  }
}

/** Detached: Ctrl-C reaches the whole group of a terminal. */
async function startGuard(port: number): Promise<ChildProcess> {
  const script = join(import.meta.dirname, `unlock-guard${extname(import.meta.filename)}`);
  const guard = fork(script, [String(port)], { detached: true, stdio: 'ignore', execArgv: [] });
  const ended = once(guard, 'exit').then(() => {
    throw new Error('the guard of the lock did not start');
  });
  await Promise.race([once(guard, 'message'), ended]);
  ended.catch(() => undefined);
  return guard;
}
