import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../../src/storage/local-mongod/free-port.ts';
import { mongodBinary } from '../kit/mongod-binary.ts';
import { until } from '../kit/until.ts';
import { MongoClient } from 'mongodb';

/** A mongod as somebody else would run it: with the arguments of the proof, and nothing of ours around it. */
export class MongodProgram {
  readonly port: number;
  readonly #binary: string;
  readonly #arguments: string[];
  #child: ChildProcess | null = null;

  private constructor(binary: string, port: number, args: string[]) {
    this.#binary = binary;
    this.port = port;
    this.#arguments = args;
  }

  static async start(dir: string, name: string, args: string[] = []): Promise<MongodProgram> {
    const dbPath = join(dir, name);
    await mkdir(dbPath, { recursive: true });
    const port = await freePort();
    const fixed = [
      '--port',
      String(port),
      '--dbpath',
      dbPath,
      '--bind_ip',
      '127.0.0.1',
      '--wiredTigerCacheSizeGB',
      '0.25',
    ];
    const program = new MongodProgram(await mongodBinary(), port, [...fixed, ...args]);
    await program.start();
    return program;
  }

  async start(): Promise<void> {
    this.#child = spawn(this.#binary, this.#arguments, { stdio: 'ignore' });
    await until('mongod answers', 60_000, async () => {
      const client = await MongoClient.connect(`mongodb://127.0.0.1:${this.port}`, { directConnection: true });
      await client.close();
      return true;
    });
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}
