import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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

/** Starts one of our programs in a process of its own and answers when it says that it is ready. */
export async function startChild({ script, env, logFile, readyUrl }: ChildOptions): Promise<Child> {
  const program = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(() => undefined);
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stderr.pipe(log, { end: false });
  const url = await firstReady(child, (line) => {
    log.write(`${line}\n`);
    return readyUrl(line);
  });
  if (!url) throw new Error(`${script} ended before it was ready; ${logFile} says why`);
  return { url, pid: child.pid!, exited, stop: () => stop(child, exited) };
}

function firstReady(child: ChildProcess, read: (line: string) => string | null): Promise<string | null> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = read(line);
      if (url) resolve(url);
    });
    child.on('exit', () => resolve(null));
  });
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await exited;
}
