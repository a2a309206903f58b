import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { plenty } from '../../test/support/plenty.ts';
import type { Answer, Question } from './answer-parent.ts';

export interface ProgramOptions {
  env?: Record<string, string>;
}

/** Of a process, at one moment. */
export interface Memory {
  residentMegabytes: number;
  heapMegabytes: number;
}

const patience = 15_000;

/** A compiled program of `bench/` in a process of its own. It ends with us, whatever becomes of us. */
export class Program {
  /** What it said when it was ready, such as its address. */
  readonly ready: Promise<string>;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #lastQuestion = 0;

  constructor(script: string, { env = {}, profileDir }: ProgramOptions & { profileDir: string | null }) {
    const profiling = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
    const { PATH = '', HOME = '' } = process.env;
    this.#child = fork(fileURLToPath(new URL(`../${script}`, import.meta.url)), [], {
      env: { PATH, HOME, NODE_ENV: 'production', ...plenty, ...env },
      execArgv: ['--enable-source-maps', ...profiling],
    });
    this.#exited = once(this.#child, 'exit');
    this.ready = this.#answerTo(0);
    // Who waits for it is told; nobody need wait.
    this.ready.catch(() => undefined);
  }

  /** Asks the program something it answers (see `answerParent`). */
  ask(question: string, about = ''): Promise<string> {
    const id = ++this.#lastQuestion;
    this.#child.send({ id, question, about } satisfies Question);
    return this.#answerTo(id);
  }

  /** CPU time it has used so far, in milliseconds, in user and system mode together. */
  async cpu(): Promise<number> {
    return Number(await this.ask('cpu'));
  }

  async memory(): Promise<Memory> {
    const { rss, heapUsed } = JSON.parse(await this.ask('memory')) as NodeJS.MemoryUsage;
    return { residentMegabytes: rss / 1024 ** 2, heapMegabytes: heapUsed / 1024 ** 2 };
  }

  /** What is left on its heap then is what it keeps. */
  async collectGarbage(): Promise<void> {
    await this.ask('collect');
  }

  /** Lets it finish and waits for its end; kills it when that takes too long. */
  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), patience);
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.#exited;
    clearTimeout(killer);
  }

  #answerTo(id: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const hear = (message: unknown) => {
        const answer = message as Answer;
        if (answer.id !== id) return;
        this.#child.off('message', hear);
        resolve(answer.text);
      };
      this.#child.on('message', hear);
      void this.#exited.then(() => reject(new Error('the program ended before it answered')));
    });
  }
}
