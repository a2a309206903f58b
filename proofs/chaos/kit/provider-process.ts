import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Program } from '../../../test/support/cadencia-process.ts';
import type { Mood } from './provider/moods.ts';
import type { ProviderEffect } from './provider/provider-effect.ts';

export const authToken = 'chaos-auth-token';

/** The provider program and its file of effects. It lives on whatever else dies. */
export class ProviderProcess {
  readonly url: string;
  readonly #program: Program;
  readonly #file: string;

  private constructor(program: Program, url: string, file: string) {
    this.#program = program;
    this.url = url;
    this.#file = file;
  }

  static async start(dir: string): Promise<ProviderProcess> {
    const file = join(dir, 'effects.jsonl');
    const env = { PROVIDER_FILE: file, PROVIDER_AUTH_TOKEN: authToken };
    const program = new Program('dist/proofs/chaos/kit/provider/main.js', env);
    const line = await program.line((one) => one.includes('listening'));
    return new ProviderProcess(program, (JSON.parse(line) as { listening: string }).listening, file);
  }

  async be(mood: Partial<Mood>): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${this.url}/mood`, { method: 'PUT', headers, body: JSON.stringify(mood) });
  }

  /** What was done to people, as the file on the disk says. */
  async effects(): Promise<ProviderEffect[]> {
    const text = await readFile(this.#file, 'utf8');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ProviderEffect);
  }

  async close(): Promise<void> {
    await this.#program.kill('SIGTERM');
  }
}
