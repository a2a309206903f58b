import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { plenty } from './plenty.ts';

const root = process.cwd();

/** Where programs are found, and the day that libfaketime shows them (scripts/on-another-day.sh). */
const inherited = /^(PATH|HOME|LD_PRELOAD|FAKETIME.*)$/;

/** A program of ours in a process of its own, so that it can be killed. The run's set-up has compiled it. */
export class Program {
  readonly #child: ChildProcess;
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  readonly #waiting = new Set<() => void>();

  /** `imports` are compiled modules that are loaded before the script; `args` are what it is given. */
  constructor(
    script: string,
    env: Record<string, string>,
    imports: readonly string[] = [],
    args: readonly string[] = [],
  ) {
    const given = Object.entries(process.env).filter(([name]) => inherited.test(name));
    const first = imports.map((path) => `--import=./${path}`);
    this.#child = spawn(process.execPath, [...first, script, ...args], {
      cwd: root,
      env: { ...Object.fromEntries(given), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        this.lines.push(line);
        if (process.env['SHOW_LOG']) process.stdout.write(`${line}\n`);
        for (const wake of this.#waiting) wake();
      });
    }
    this.exited = once(this.#child, 'exit').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The first line, already printed or still to come, that fits; throws when the program ends before. */
  async line(fits: (line: string) => boolean): Promise<string> {
    let ended = false;
    void this.exited.then(() => {
      ended = true;
      for (const wake of this.#waiting) wake();
    });
    for (;;) {
      const found = this.lines.find(fits);
      if (found !== undefined) return found;
      if (ended) throw new Error(`the program ended:\n${this.lines.slice(-20).join('\n')}`);
      await new Promise<void>((wake) => {
        this.#waiting.add(wake);
      });
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    this.#child.kill(signal);
    return this.exited;
  }
}

/** Starts Cadencia itself and answers once it listens. */
export async function startCadencia(
  env: Record<string, string>,
  imports: readonly string[] = [],
): Promise<{ program: Program; url: string; metricsUrl: string | null }> {
  const program = new Program(
    'dist/src/main.js',
    { LOG_LEVEL: 'info', SWEEP_EVERY_SECONDS: '1', ...plenty, ...env },
    imports,
  );
  const ready = await program.line((line) => line.includes('Cadencia is ready'));
  const { url, metricsUrl } = JSON.parse(ready) as { url: string; metricsUrl: string | null };
  return { program, url, metricsUrl };
}
