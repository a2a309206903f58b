import type { Document } from 'mongodb';
import { LiveQueue } from '../audit/live-queue.ts';
import { Reread } from '../audit/reread.ts';
import { badInput } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { hydrateHeard } from '../storage/broker-reader.ts';
import { DialState } from './call.enums.ts';
import { CallTranscript } from './call-transcript.entity.ts';
import { VoiceCall } from './voice-call.entity.ts';

/**
 * The lines of a call after the line `after`: those that are stored, then those to come, each once and in order. Ends when
 * the call is over and all its lines were delivered. NOT_FOUND for an unknown call.
 */
export async function followTranscript(
  scope: Scope,
  callId: string,
  after: number,
): Promise<AsyncIterableIterator<CallTranscript>> {
  scope.viewer.require('call:read');
  if (after < 0) throw badInput('after', 'SEQ_INVALID');
  await scope.read.get(VoiceCall, callId);
  const follower = new TranscriptFollower(scope, callId, after);
  return follower.start();
}

/** Delivers by sequence number: the feed is only a hint, and whatever does not fit is read from storage. */
class TranscriptFollower {
  readonly #scope: Scope;
  readonly #callId: string;
  readonly #queue: LiveQueue<CallTranscript>;
  #last: number;
  readonly #missed: Reread;

  constructor(scope: Scope, callId: string, after: number) {
    this.#scope = scope;
    this.#callId = callId;
    this.#last = after;
    this.#queue = new LiveQueue(() => scope.viewer.require('call:read'));
    this.#missed = new Reread(this.#queue, () => this.#readMissed());
  }

  async start(): Promise<LiveQueue<CallTranscript>> {
    const { feed } = this.#scope.runtime;
    const { broker } = this.#scope.viewer;
    // Listening begins before anything is read, so that nothing falls between the two.
    this.#queue.onClose(feed.on('call_transcripts', (row) => this.#hint(row), broker));
    this.#queue.onClose(feed.on('audit_log', (row) => this.#endHint(row), broker));
    this.#queue.onClose(feed.onResync(() => void this.#missed.changed()));
    await this.#missed.changed();
    return this.#queue;
  }

  #hint(row: Document): void {
    if (row['callId'] !== this.#callId || row['seq'] <= this.#last) return;
    if (this.#missed.isReading || row['seq'] !== this.#last + 1) void this.#missed.changed();
    else this.#deliver(hydrateHeard(CallTranscript, row));
  }

  #endHint(row: Document): void {
    if (row['event'] === 'call.ended' && row['entityId'] === this.#callId) void this.#missed.changed();
  }

  #deliver(line: CallTranscript): void {
    this.#last = line.seq;
    this.#queue.push(line);
  }

  async #readMissed(): Promise<void> {
    const { read } = this.#scope;
    // First whether it is over: a call that is over has no more lines to come.
    const call = await read.get(VoiceCall, this.#callId);
    const missed = { callId: this.#callId, seq: { $gt: this.#last } };
    for (const line of await read.find(CallTranscript, missed, { sort: { seq: 1 } })) this.#deliver(line);
    if (call.dial === DialState.OVER) this.#queue.finish();
  }
}
