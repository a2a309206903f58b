import { setTimeout } from 'node:timers/promises';
import type { Program } from '../../../test/support/cadencia-process.ts';
import type { ChaosWorld, ProcessOptions } from './chaos-world.ts';

/** How a process ended: at the failpoint it was to die at, or by `kill -9` from outside. */
export type Death = 'at the point' | 'from outside';

/** Lives until it reaches its failpoint, or for `lifetime` milliseconds after its start; then it is gone as by `kill -9`. */
export async function liveAndDie(world: ChaosWorld, options: ProcessOptions, lifetime: number): Promise<Death> {
  const program = await startOrDie(world, options);
  if (!program) return 'at the point';
  await Promise.race([program.exited, setTimeout(lifetime)]);
  if (program.isRunning) await program.kill('SIGKILL');
  return hasReached(program) ? 'at the point' : 'from outside';
}

/** A process may reach its point before it is ready. */
async function startOrDie(world: ChaosWorld, options: ProcessOptions): Promise<Program | null> {
  try {
    return await world.start(options);
  } catch (error) {
    if (options.dieAt && (error as Error).message.includes('diedAt')) return null;
    throw error;
  }
}

function hasReached({ lines }: Program): boolean {
  return lines.some((line) => line.includes('diedAt'));
}
