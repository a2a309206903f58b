import type { Runtime } from '../../runtime/scope.ts';
import { liveProcesses } from '../../storage/heartbeat.ts';

const lookEvery = 10_000;

export interface ApiProcesses {
  /** How many processes answer requests, this one included, as of some seconds ago. */
  count: () => number;
  close: () => void;
}

/** Counts the processes that answer requests, from their heartbeats. */
export async function watchApiProcesses(runtime: Runtime): Promise<ApiProcesses> {
  let last = 1;
  const look = async () => void (last = Math.max(1, (await liveProcesses(runtime, 'api')).length));
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery).unref();
  return { count: () => last, close: () => clearInterval(timer) };
}
