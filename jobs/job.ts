import type { EventName } from '../src/audit/events.ts';
import type { Runtime } from '../src/runtime/scope.ts';

/** Work that is due in the database. A worker runs it when an event or a due instant wakes it, and at every sweep. */
export interface Job {
  name: string;
  /** Events after which something may be due at once. */
  wakes: readonly EventName[] | 'every event';
  /** Milliseconds, at least, from the begin of one run to the next in a process. */
  pace: number;
  /** How many runs there may be at once in the installation: each holds a named lease. */
  leases: number;
  /** When the first thing is due: past when it waits for something else, null when only an event brings more. */
  nextDue: (runtime: Runtime) => Promise<Date | null>;
  /** Does what is due and returns how much that was; safe to run twice, late, or on several workers at once. */
  run: (runtime: Runtime) => Promise<number>;
}
