import { setTimeout as sleep } from 'node:timers/promises';

/** The sandbox's own clock: pauses and speech are given in simulated milliseconds and last `speed` times less. */
export class Pace {
  constructor(readonly speed: number) {}

  /** Rejects when the signal aborts, also at the start. */
  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    await sleep(milliseconds / this.speed, undefined, { signal });
  }

  /** Simulated milliseconds since a real moment. */
  since(start: Date): number {
    return (Date.now() - start.getTime()) * this.speed;
  }
}
