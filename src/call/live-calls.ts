import type { Runtime } from '../runtime/scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import type { CallShell } from './call-shell.ts';
import { giveBackSession, leaseLength, renewSessions } from './session/take-session.ts';
import { VoiceCall } from './voice-call.entity.ts';

/** The calls whose talk this process holds. It keeps their leases, and tells them what webhooks elsewhere noted. */
export class LiveCalls {
  readonly #runtime: Runtime;
  readonly #shells = new Map<string, CallShell>();
  readonly #unsubscribe: (() => void)[];
  readonly #renewal: NodeJS.Timeout;
  /** Ends the following of stops, which lasts while there are calls. */
  #unfollow: (() => void) | null = null;

  constructor(runtime: Runtime) {
    const { feed, database, processId } = runtime;
    this.#runtime = runtime;
    // The feed is a hint and may lose one: the calls are looked at again on each resync.
    const hint = (row: Record<string, unknown>) => {
      if (row['event'] === 'call.updated') this.#look([row['entityId'] as string]);
    };
    this.#unsubscribe = [feed.on('audit_log', hint), feed.onResync(() => this.#look([...this.#shells.keys()]))];
    const renew = () => renewSessions(database.db, processId, [...this.#shells.keys()]).catch(() => undefined);
    this.#renewal = setInterval(renew, leaseLength / 3).unref();
  }

  add(callId: string, shell: CallShell): void {
    this.#shells.set(callId, shell);
    this.#unfollow ??= this.#runtime.stops.follow((stops) => {
      for (const one of this.#shells.values()) one.obey(stops);
    });
  }

  /** Forgets a shell, unless another took its place. */
  remove(callId: string, shell: CallShell): void {
    if (this.#shells.get(callId) === shell) this.#shells.delete(callId);
    if (this.#shells.size > 0) return;
    this.#unfollow?.();
    this.#unfollow = null;
  }

  get(callId: string): CallShell | undefined {
    return this.#shells.get(callId);
  }

  /** Lets go of all calls, so that another process can take them at once. */
  async close(): Promise<void> {
    clearInterval(this.#renewal);
    this.#unfollow?.();
    for (const stop of this.#unsubscribe) stop();
    const held = [...this.#shells].map(([callId, { fence }]) => ({ callId, fence }));
    for (const shell of this.#shells.values()) shell.leave();
    await Promise.all(held.map(({ callId, fence }) => giveBackSession(this.#runtime.database.db, callId, fence)));
  }

  #look(callIds: string[]): void {
    const held = callIds.filter((id) => this.#shells.has(id));
    if (held.length > 0) void this.#tellAll(held);
  }

  async #tellAll(callIds: string[]): Promise<void> {
    try {
      const rows = this.#runtime.database.db.collection<{ _id: string }>('voice_calls');
      const found = await rows.find({ _id: { $in: callIds } }).toArray();
      for (const row of found) this.#shells.get(row._id)?.hearOutside(hydrate(VoiceCall, row));
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'live calls were not looked at; the next hint or resync does it');
    }
  }
}
