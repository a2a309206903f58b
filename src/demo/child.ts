import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Lines of its last words that are shown of a program that did not start. */
const lastWords = 12;

export interface ChildOptions {
  /** Compiled program, relative to this file. */
  script: string;
  env: NodeJS.ProcessEnv;
  /** Where its lines are kept. */
  logFile: string;
  /** Reads the address from the line that says it is ready; null from any other. */
  readyUrl: (line: string) => string | null;
}

export interface Child {
  url: string;
  pid: number;
  exited: Promise<void>;
  stop: () => Promise<void>;
}

/** Starts one of our programs in a process of its own, which ends when this one does, and answers once it is ready. Throws what it said last when it ends before. */
export async function startChild({ script, env, logFile, readyUrl }: ChildOptions): Promise<Child> {
  const program = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env,
    // By the channel it notices that this process is gone, however it went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit').then(() => undefined);
  const log = createWriteStream(logFile, { flags: 'a' });
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => {
    log.write(`${line}\n`);
    said.push(line);
    if (said.length > lastWords) said.shift();
  });
  const url = await firstReady(child, (line) => {
    log.write(`${line}\n`);
    return readyUrl(line);
  });
  if (!url) throw new Error([...said, `${script} did not start. All it said is in ${logFile}`].join('\n'));
  return { url, pid: child.pid!, exited, stop: () => stop(child, exited) };
}

function firstReady(child: ChildProcess, read: (line: string) => string | null): Promise<string | null> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = read(line);
      if (url) resolve(url);
    });
    // Not at its exit: what it said last may still be on its way.
    child.on('close', () => resolve(null));
  });
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await exited;
}
