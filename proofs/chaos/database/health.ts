import { setTimeout } from 'node:timers/promises';
import type { Program } from '../../../test/support/cadencia-process.ts';

const lookEvery = 100;

/** Looks after the processes of Cadencia while the database is broken under them. */
export class Health {
  readonly faults: string[] = [];
  slowestReturn = 0;
  readonly #programs: { program: Program; url: string }[];

  constructor(programs: Program[]) {
    this.#programs = programs.map((program) => ({ program, url: addressOf(program) }));
  }

  /** Every process lives, and answers that it does. */
  async checkAlive(when: string): Promise<void> {
    for (const { program, url } of this.#programs) {
      const lives =
        program.isRunning &&
        (await fetch(`${url}/livez`)
          .then(({ ok }) => ok)
          .catch(() => false));
      if (!lives) this.faults.push(`a process died: ${when}`);
    }
  }

  /** Waits until every process says that it cannot do its work. */
  async untilUnready(when: string, patience: number): Promise<void> {
    await this.#until(false, patience).catch(() => this.faults.push(`still ready: ${when}`));
  }

  /** Waits until every process can do its work again; answers how many milliseconds that took. */
  async untilReady(when: string, patience: number): Promise<number> {
    const begun = performance.now();
    await this.#until(true, patience).catch(() => this.faults.push(`not ready again within ${patience} ms: ${when}`));
    const took = performance.now() - begun;
    this.slowestReturn = Math.max(this.slowestReturn, took);
    return took;
  }

  async #until(isReady: boolean, patience: number): Promise<void> {
    await Promise.all(
      this.#programs.map(async ({ url }) => {
        for (const end = performance.now() + patience; (await readiness(url)) !== isReady; await setTimeout(lookEvery))
          if (performance.now() > end) throw new Error(`${url} stays ${isReady ? 'unready' : 'ready'}`);
      }),
    );
  }
}

/** Null when there is no answer, which is neither. */
async function readiness(url: string): Promise<boolean | null> {
  try {
    const { status } = await fetch(`${url}/readyz`);
    return status === 200 ? true : status === 503 ? false : null;
  } catch {
    return null;
  }
}

function addressOf({ lines }: Program): string {
  return (JSON.parse(lines.find((line) => line.includes('Cadencia is ready'))!) as { url: string }).url;
}
