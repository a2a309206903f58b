import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { isListening, type CommandLine } from './end-orphan.ts';

/** The port of the mongod that serves a data directory just now; null when none does. */
export async function findRunningMongod(dataDir: string): Promise<number | null> {
  const port = Number(await readFile(join(dataDir, 'port'), 'utf8').catch(() => ''));
  if (!(port > 0) || !(await isListening(port))) return null;
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 2000,
  });
  try {
    const { parsed } = (await client.db('admin').command({ getCmdLineOpts: 1 })) as { parsed: CommandLine };
    return parsed.storage?.dbPath === resolve(dataDir, 'db') ? port : null;
  } catch {
    // Something else on that port.
    return null;
  } finally {
    await client.close();
  }
}
