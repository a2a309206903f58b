import type { Program } from '../../../test/support/cadencia-process.ts';
import type { Client } from '../../../test/support/client.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';

export interface Member {
  role: 'api' | 'worker';
  port: number;
  program: Program;
  /** Its name in leases and locks. */
  processId: string;
}

/** Two API processes and two workers, each of which can be replaced at its port while the others go on. */
export class Fleet {
  readonly members: Member[];
  readonly #world: ChaosWorld;

  private constructor(world: ChaosWorld, members: Member[]) {
    this.#world = world;
    this.members = members;
  }

  static async start(world: ChaosWorld): Promise<Fleet> {
    const fleet = new Fleet(world, []);
    for (const role of ['api', 'worker', 'api', 'worker'] as const) {
      // The first API process has the port that the provider knows; the others take any and keep it.
      const port = role === 'api' && fleet.members.length === 0 ? world.apiPort : 0;
      fleet.members.push(await fleet.#begin(role, port));
    }
    return fleet;
  }

  /** Ends a process as a deployment does and answers how: its exit code, and after how many milliseconds. */
  async end({ program }: Member): Promise<{ code: number | null; took: number }> {
    const begun = performance.now();
    const code = await program.kill('SIGTERM');
    return { code, took: performance.now() - begun };
  }

  async replace(member: Member): Promise<void> {
    Object.assign(member, await this.#begin(member.role, member.port));
  }

  get apiUrls(): string[] {
    return this.members.filter(({ role }) => role === 'api').map(({ port }) => `http://127.0.0.1:${port}`);
  }

  async #begin(role: Member['role'], port: number): Promise<Member> {
    const program = await this.#world.start({ role, port });
    const ready = JSON.parse(program.lines.find((line) => line.includes('Cadencia is ready'))!) as Ready;
    return { role, program, port: Number(new URL(ready.url).port), processId: ready.processId };
  }
}

interface Ready {
  url: string;
  processId: string;
}

/** Sends to one process after the other; only where the door is closed it tries the next, as any load balancer does. */
export function balanced(clients: Client[]): { send: Client['send']; refusedConnects: () => number } {
  let turn = 0;
  let refused = 0;
  const send: Client['send'] = async (document, variables) => {
    const first = turn++;
    for (let tried = 0; ; tried++) {
      try {
        return await clients[(first + tried) % clients.length]!.send(document, variables);
      } catch (error) {
        if (!isRefused(error) || tried + 1 === clients.length) throw error;
        refused += 1;
      }
    }
  };
  return { send, refusedConnects: () => refused };
}

/** The connection never came about, refused or taken back while it was made; so nothing has been asked of that process. */
function isRefused(error: unknown): boolean {
  return ((error as Error).cause as { syscall?: string } | undefined)?.syscall === 'connect';
}
