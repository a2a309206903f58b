import type { World } from '../world.ts';
import { postWebhook } from '../webhook.ts';
import type { Call } from './call.ts';

type ProgressEvent = 'initiated' | 'ringing' | 'answered' | 'completed';

/** The status callbacks of one call: numbered, in order, each sent until it is taken or given up. */
export class StatusCallbacks {
  readonly #world: World;
  readonly #call: Call;
  #sequenceNumber = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(world: World, call: Call) {
    this.#world = world;
    this.#call = call;
  }

  /** Tells how the call is now; the sending goes on behind. */
  report(event: ProgressEvent, more: Record<string, string> = {}): void {
    const { StatusCallback: url, StatusCallbackEvent: wanted = [] } = this.#call.form ?? {};
    if (!url || !wanted.includes(event)) return;
    this.post(url, {
      ...this.#call.webhookFields(),
      CallbackSource: 'call-progress-events',
      SequenceNumber: String(this.#sequenceNumber++),
      Timestamp: new Date().toUTCString(),
      ...more,
    });
  }

  /** Anything else about the call that must stay in order with its callbacks. */
  post(url: string, params: Record<string, string>): void {
    // Rejects only when the sandbox closes; there is nobody to tell then.
    this.#last = this.#last.then(() => postWebhook(this.#world, url, params)).catch(() => undefined);
  }
}
