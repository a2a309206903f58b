import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import { eventsOf } from '../audit/unsealed.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import { everyBroker } from '../storage/tenancy/every-broker.ts';
import { askStops, type Outgoing } from './ask-stops.ts';
import type { DispatchStop } from './dispatch-stop.entity.ts';
import { findAllStops } from './find-stops.ts';
import { SECOND } from '../runtime/durations.ts';

type Listener = (stops: readonly DispatchStop[]) => void;

const telling: readonly string[] = ['dispatch.stopped', 'dispatch.resumed'];

/**
 * The stops in force as this process knows them: told by the change feed at once, and read again when they are asked for
 * and older than a second. A process that lets nothing go out and holds no calls reads nothing.
 */
export class StopWatch {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #unsubscribe: (() => void)[];
  readonly #listeners = new Set<Listener>();
  #stops: readonly DispatchStop[] = [];
  /** On the monotonic clock, before the read began. */
  #readAt = -Infinity;
  #reading: Promise<void> | null = null;
  #poll: NodeJS.Timeout | undefined;

  constructor(db: Db, feed: ChangeFeed, log: Logger) {
    this.#db = db;
    this.#log = log;
    const hear = () => void this.#readAgain().catch((error: unknown) => this.#tell(error));
    this.#unsubscribe = [
      feed.on('audit_log', (row) => {
        if (eventsOf(row).some((event) => telling.includes(event))) hear();
      }),
      feed.onResync(hear),
    ];
  }

  /** Whether a stop holds this back, by what is at most a second old. Throws when that cannot be read: then nothing may go out. */
  async holds(broker: string, outgoing: Outgoing): Promise<boolean> {
    if (performance.now() - this.#readAt > SECOND) await this.#readAgain();
    if (!this.#isHeld(broker, outgoing)) return false;
    // It may have been lifted just now, and then the row would come back here again and again.
    await this.#readAgain();
    return this.#isHeld(broker, outgoing);
  }

  /** What was read last, without asking the database. */
  get known(): readonly DispatchStop[] {
    return this.#stops;
  }

  /** Tells of the stops after each read, and reads each second while there is a listener. Answers how to end it. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener);
    const read = () => void this.#readAgain().catch((error: unknown) => this.#tell(error));
    if (!this.#poll) read();
    this.#poll ??= setInterval(read, SECOND).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#poll);
      this.#poll = undefined;
    };
  }

  close(): void {
    for (const stop of this.#unsubscribe) stop();
    clearInterval(this.#poll);
    this.#listeners.clear();
  }

  #isHeld(broker: string, outgoing: Outgoing): boolean {
    const own = this.#stops.filter((stop) => stop.broker === broker || stop.broker === everyBroker);
    return askStops(own, outgoing, null) !== null;
  }

  /** Callers share a read that has not begun; a read under way may have missed what they were told of. */
  async #readAgain(): Promise<void> {
    if (this.#reading) await this.#reading.catch(() => undefined);
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    await this.#reading;
  }

  async #read(): Promise<void> {
    const begun = performance.now();
    this.#stops = await findAllStops(this.#db);
    this.#readAt = begun;
    for (const listener of this.#listeners) listener(this.#stops);
  }

  #tell(error: unknown): void {
    this.#log.warn({ err: error }, 'the stops were not read; the next message, call or second reads them');
  }
}
