import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalMongod, type LocalMongod } from '../../../src/storage/local-mongod/start.ts';
import { mongodBinary } from './mongod-binary.ts';

/** A mongod for one proof, that can be killed and started again on its data. */
export class TemporaryMongod {
  readonly dir: string;
  readonly #binary: string;
  #mongod: LocalMongod | null = null;

  private constructor(dir: string, binary: string) {
    this.dir = dir;
    this.#binary = binary;
  }

  static async start(): Promise<TemporaryMongod> {
    const binary = await mongodBinary();
    const mongod = new TemporaryMongod(await mkdtemp(join(tmpdir(), 'cadencia-chaos-')), binary);
    await mongod.start();
    return mongod;
  }

  /** Starts it, after it was killed, at the address it had. */
  async start(): Promise<void> {
    this.#mongod = await startLocalMongod(this.#binary, this.dir);
  }

  signal(signal: NodeJS.Signals): void {
    process.kill(this.#mongod!.pid, signal);
  }

  get port(): number {
    return Number(new URL(this.#mongod!.url.replace('mongodb:', 'http:')).port);
  }

  /** Address of a database in it. */
  url(database: string): string {
    return this.#mongod!.url.replace('/?', `/${database}?`);
  }

  async close(): Promise<void> {
    await this.#mongod?.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}
