import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MongoClient, type Db } from 'mongodb';

const prefix = 'mongod-of-';
const patience = 10_000;

/** The directory is served by the mongod of a process that lives. */
export class DirectoryInUse extends Error {}

/** Tells mongod, for whoever finds it later, whose it is: the name of its pid file holds ours. */
export function ownedByUs(dataDir: string): string[] {
  return ['--pidfilepath', join(dataDir, `${prefix}${process.pid}`)];
}

/**
 * A killed Cadencia leaves its mongod behind, which a watcher of its own ends within seconds, if it was not killed too. Ends
 * one that still serves `dbPath`; throws DirectoryInUse when the process that started it lives.
 */
export async function endOrphan(port: number, dbPath: string): Promise<void> {
  if (!(await isListening(port))) return;
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 1000,
  });
  try {
    const admin = client.db('admin');
    const { parsed } = (await admin.command({ getCmdLineOpts: 1 })) as { parsed: CommandLine };
    // Something else on our port: mongod will say so itself.
    if (parsed.storage?.dbPath !== dbPath) return;
    const owner = Number(parsed.processManagement?.pidFilePath?.split(prefix).at(-1));
    if (!(owner > 0) || isAlive(owner)) throw new DirectoryInUse(`process ${owner || 'unknown'}`);
    await end(admin, port);
  } finally {
    await client.close();
  }
}

/** With what a mongod was started. */
export interface CommandLine {
  storage?: { dbPath?: string };
  processManagement?: { pidFilePath?: string };
}

/** mongod answers by closing the connection; its lock on the directory is free a moment after its port. */
async function end(admin: Db, port: number): Promise<void> {
  await admin.command({ shutdown: 1, force: true, timeoutSecs: 1 }).catch(() => undefined);
  for (const deadline = performance.now() + patience; await isListening(port); await setTimeout(50)) {
    if (performance.now() > deadline) throw new Error('the mongod that a killed process left behind does not end');
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** One that has ended and that its parent has not asked about (Linux; elsewhere none is recognised). */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.on('connect', () => answer(true));
    socket.on('error', () => answer(false));
  });
}
