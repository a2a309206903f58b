import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { Program, startCadencia } from '../support/cadencia-process.ts';

/** A Cadencia with a mongod of its own, in a directory that goes with it. */
export class Installation {
  readonly root: string;
  readonly #started = new Set<Program>();

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'cadencia-kept-')));
  }

  path(name: string): string {
    return join(this.root, name);
  }

  environment(dataDir: string): Record<string, string> {
    return { MONGOD_BINARY: inject('mongodBinary'), CADENCIA_DATA_DIR: this.path(dataDir), PORT: '0' };
  }

  /** Where the mongod of a directory listens. */
  async mongoUrl(dataDir: string): Promise<string> {
    const port = await readFile(join(this.path(dataDir), 'port'), 'utf8');
    return `mongodb://127.0.0.1:${port}/?directConnection=true`;
  }

  async start(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
    const { program, url } = await startCadencia(this.environment(dataDir));
    this.#started.add(program);
    return { url, stop: async () => void (await program.kill('SIGTERM')) };
  }

  /** Runs `npm run <command>`, and returns what it printed and with what it exited. */
  async run(dataDir: string, ...command: string[]): Promise<{ code: number | null; text: string }> {
    const program = new Program('dist/src/maintenance/main.js', this.environment(dataDir), [], command);
    const code = await program.exited;
    return { code, text: program.lines.join('\n') };
  }

  async remove(): Promise<void> {
    for (const program of this.#started) if (program.isRunning) await program.kill('SIGTERM');
    await rm(this.root, { recursive: true, force: true });
  }
}
