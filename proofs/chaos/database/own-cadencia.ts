import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MongoClient, type Db } from 'mongodb';
import { Program, startCadencia } from '../../../test/support/cadencia-process.ts';
import { mongodBinary } from '../kit/mongod-binary.ts';

/** Cadencia as a newcomer starts it: without an address, on a mongod of its own. */
export class OwnCadencia {
  readonly #dir: string;
  readonly #binary: string;
  program!: Program;
  url = '';

  private constructor(dir: string, binary: string) {
    this.#dir = dir;
    this.#binary = binary;
  }

  static async start(): Promise<OwnCadencia> {
    const own = new OwnCadencia(await mkdtemp(join(tmpdir(), 'cadencia-own-')), await mongodBinary());
    await own.start();
    return own;
  }

  async start(): Promise<void> {
    Object.assign(this, await startCadencia(this.#env));
  }

  /** Another one on the same directory. */
  rival(): Program {
    return new Program('dist/src/main.js', this.#env);
  }

  /** The process that serves the directory; throws when there is none. */
  mongod(): Promise<number> {
    return this.look(async (db) => Number((await db.admin().command({ serverStatus: 1 }))['pid']));
  }

  async killMongod(): Promise<void> {
    process.kill(await this.mongod(), 'SIGKILL');
  }

  /** Ends the little program that would end an orphaned mongod; its arguments name its parent. */
  async killWatcher(): Promise<void> {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
    const line = stdout.split('\n').find((one) => one.includes(`mongo_killer.js ${this.program.pid} `));
    if (line) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  }

  /** Looks into the database past Cadencia. */
  async look<T>(read: (db: Db) => Promise<T>): Promise<T> {
    const port = await readFile(join(this.#dir, 'port'), 'utf8');
    const options = { directConnection: true, serverSelectionTimeoutMS: 3000 };
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}`, options);
    try {
      return await read(client.db('cadencia'));
    } finally {
      await client.close();
    }
  }

  async close(): Promise<void> {
    if (this.program.isRunning) await this.program.kill('SIGKILL');
    await this.killMongod().catch(() => undefined); // gone already
    await rm(this.#dir, { recursive: true, force: true, maxRetries: 10 });
  }

  get #env(): Record<string, string> {
    return { CADENCIA_DATA_DIR: this.#dir, MONGOD_BINARY: this.#binary, PORT: '0' };
  }
}
