import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sandboxAccount } from '../composition/open-ports.ts';
import { startChild, type Child } from './child.ts';
import { makeDirectory } from '../storage/open/make-directory.ts';

export interface Programs {
  cadencia: Child;
  sandbox: Child;
  /** The text of the last message that the sandbox took for an address. */
  lastMailTo: (address: string) => Promise<string>;
  stop: () => Promise<void>;
}

export interface ProgramOptions {
  dataDir: string;
  /** How many times faster than life people of the sandbox speak and answer. */
  speed: number;
  /** The environment the programs inherit. */
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
}

const pause = 3000;
const authToken = 'demo-sandbox-token';

/** Starts the sandbox and Cadencia, each in a process of its own. Cadencia is started again when it dies: nothing is lost. */
export async function startPrograms({ dataDir, speed, env, say }: ProgramOptions): Promise<Programs> {
  await makeDirectory(dataDir);
  const sandbox = await startChild({
    script: '../sandbox/main.js',
    env: {
      ...env,
      SANDBOX_PORT: '0',
      SANDBOX_AUTH_TOKEN: authToken,
      SANDBOX_DIR: join(dataDir, 'sandbox'),
      SANDBOX_SPEED: String(speed),
    },
    logFile: join(dataDir, 'sandbox.log'),
    readyUrl: (line) => field(line, 'listening'),
  });
  const state = { isEnding: false, port: env['PORT'] ?? '' };
  const start = (): Promise<Child> =>
    startChild({
      script: '../main.js',
      env: {
        ...env,
        ...(state.port ? { PORT: state.port } : {}),
        CADENCIA_DATA_DIR: dataDir,
        SANDBOX_URL: sandbox.url,
        SANDBOX_AUTH_TOKEN: authToken,
        NODE_ENV: 'development',
      },
      logFile: join(dataDir, 'cadencia.log'),
      readyUrl: (line) => (line.includes('Cadencia is ready') ? field(line, 'url') : null),
    });
  const cadencia = await start().catch(async (error: unknown) => {
    await sandbox.stop();
    throw error;
  });
  const programs: Programs = {
    sandbox,
    cadencia,
    lastMailTo: (address) => lastMailTo(sandbox.url, address),
    stop: async () => {
      state.isEnding = true;
      await programs.cadencia.stop();
      await sandbox.stop();
    },
  };
  // The address must stay: the sandbox and the subscribers know it.
  state.port = new URL(programs.cadencia.url).port;
  void restartWhenItDies(programs, start, state, say);
  return programs;
}

async function lastMailTo(sandboxUrl: string, address: string): Promise<string> {
  const credential = Buffer.from(`${sandboxAccount}:${authToken}`).toString('base64');
  const response = await fetch(`${sandboxUrl}/messages?to=${encodeURIComponent(address)}`, {
    headers: { authorization: `Basic ${credential}` },
  });
  const { messages } = (await response.json()) as { messages: { body: string }[] };
  const last = messages.at(-1);
  if (!last) throw new Error(`the sandbox took no message for ${address}`);
  return last.body;
}

async function restartWhenItDies(
  programs: Programs,
  start: () => Promise<Child>,
  state: { isEnding: boolean },
  say: (line: string) => void,
): Promise<void> {
  for (;;) {
    await programs.cadencia.exited;
    if (state.isEnding) return;
    say('Cadencia died; it starts again and goes on where it was');
    programs.cadencia = await startAgain(start, say);
  }
}

async function startAgain(start: () => Promise<Child>, say: (line: string) => void): Promise<Child> {
  for (;;) {
    try {
      return await start();
    } catch (error) {
      say(`${(error as Error).message}\nIt is tried again.`);
      await setTimeout(pause);
    }
  }
}

function field(line: string, name: string): string | null {
  try {
    return (JSON.parse(line) as Record<string, string>)[name] ?? null;
  } catch {
    return null;
  }
}
