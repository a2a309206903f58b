import type { CallEnding, CallEffect } from '../effect.ts';
import type { CallForm } from './call-form.ts';

/** Twilio's words. */
export type TwilioStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

/** One call: its state, and the signal that everything that belongs to it obeys. */
export class Call {
  readonly #over = new AbortController();
  status: TwilioStatus = 'queued';
  answeredBy: string | null = null;
  startedAt: Date | null = null;
  answeredAt: Date | null = null;
  endedAt: Date | null = null;
  durationSeconds: number | null = null;
  errorCode: string | null = null;

  constructor(
    readonly effect: CallEffect,
    /** Absent for a call of an earlier life of the sandbox. */
    readonly form: CallForm | null,
  ) {}

  /** A call of an earlier life: as it ended, or failed because the sandbox was closed over it. */
  static remembered(effect: CallEffect, ending: CallEnding | undefined): Call {
    const call = new Call(effect, null);
    call.status = (ending?.status as TwilioStatus | undefined) ?? 'failed';
    call.answeredBy = ending?.answeredBy ?? null;
    call.durationSeconds = ending?.durationSeconds ?? 0;
    call.startedAt = new Date(effect.at);
    call.endedAt = new Date(ending?.at ?? effect.at);
    call.hangUp();
    return call;
  }

  get sid(): string {
    return this.effect.id;
  }

  /** Aborts when the call is over, whoever ended it. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  hangUp(): void {
    this.#over.abort();
  }

  /** The fields that every webhook about this call carries. */
  webhookFields(): Record<string, string> {
    const { accountSid, to, from } = this.effect;
    return {
      CallSid: this.sid,
      AccountSid: accountSid,
      From: from,
      To: to,
      Caller: from,
      Called: to,
      CallStatus: this.status === 'queued' ? 'initiated' : this.status,
      Direction: 'outbound-api',
      ApiVersion: '2010-04-01',
    };
  }
}
