import type { Logger } from 'pino';

import type { CallEnding, Effect } from './effect.ts';
import type { Call } from './call/call.ts';
import type { Journal } from './journal.ts';
import type { Pace } from './pace.ts';
import type { People } from './people.ts';

/** All that a call or a message in the sandbox can touch. */
export interface World {
  readonly log: Logger;
  readonly authToken: string;
  readonly pace: Pace;
  readonly people: People;
  readonly outbox: Journal<Effect>;
  readonly endings: Journal<CallEnding>;
  readonly calls: Map<string, Call>;
  /** The numbers that calls may come from; null allows any. */
  readonly ownNumbers: readonly string[] | null;
  /** Where answers go that name no address of their own. */
  readonly inboundUrl: string | null;
  /** Real milliseconds during which an unanswered webhook is sent again: the other side may be restarting. */
  readonly retryFor: number;
  /** Real milliseconds during which a lost relay socket is dialled again. */
  readonly reconnectFor: number;
  /** Real milliseconds of quiet that a caller always grants: the other side thinks in real time, whatever the speed here. */
  readonly shortestSilence: number;
  /** Aborts when the sandbox closes. */
  readonly stop: AbortSignal;
}
