import { join } from 'node:path';
import { Program } from '../../../test/support/cadencia-process.ts';

export interface Dialled {
  /** Id of the call at the carrier. */
  id: string;
  /** The address of instructions: it names the call it was made for. */
  key: string;
  to: string;
}

const authToken = 'calls-auth-token';

/** The sandbox program: people with telephones who live on, whatever dies here, and its outbox. */
export class TelephoneNetwork {
  readonly #program: Program;
  readonly #url: string;
  /** What processes of Cadencia must know to call through it. */
  readonly env: Record<string, string>;

  private constructor(program: Program, url: string, speed: number) {
    this.#program = program;
    this.#url = url;
    this.env = { SANDBOX_URL: url, SANDBOX_AUTH_TOKEN: authToken, SANDBOX_SPEED: String(speed) };
  }

  static async start(dir: string, speed: number): Promise<TelephoneNetwork> {
    const program = new Program('dist/src/sandbox/main.js', {
      SANDBOX_PORT: '0',
      SANDBOX_DIR: join(dir, 'sandbox'),
      SANDBOX_SPEED: String(speed),
      SANDBOX_AUTH_TOKEN: authToken,
    });
    const line = await program.line((one) => one.includes('listening'));
    return new TelephoneNetwork(program, (JSON.parse(line) as { listening: string }).listening, speed);
  }

  /** Says who answers at this number, and how. */
  async settle(number: string, persona: string): Promise<void> {
    const body = JSON.stringify({ persona });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${this.#url}/people/${encodeURIComponent(number)}`, { method: 'PUT', headers, body });
  }

  /** Everybody who was called, as it was written down before it was answered. */
  async dialled(): Promise<Dialled[]> {
    const response = await fetch(`${this.#url}/outbox?kind=call`);
    return ((await response.json()) as { effects: Dialled[] }).effects;
  }

  async close(): Promise<void> {
    await this.#program.kill('SIGKILL');
  }
}
