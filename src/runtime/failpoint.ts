import { channel } from 'node:diagnostics_channel';

/**
 * The points at which a process may die: around every commit, every claim, every request to an outside service. The chaos
 * tests (proofs/chaos) kill at each of them in turn; without a subscriber a failpoint costs the read of one property.
 */
export const failpoints = [
  'commit.prepared',
  'commit.done',
  'call-events.prepared',
  'call-events.done',
  'enrolments.claimed',
  'messages.claimed',
  'calls.claimed',
  'call-session.taken',
  'import.claimed',
  'trigger-check.claimed',
  'send-message.begins',
  'send-message.done',
  'find-message.begins',
  'find-message.done',
  'place-call.begins',
  'place-call.done',
  'look-up-call.begins',
  'look-up-call.done',
  'hang-up-call.begins',
  'hang-up-call.done',
  'ask-model.begins',
  'ask-model.done',
] as const;

export type Failpoint = (typeof failpoints)[number];

type Act<Point = Failpoint> = Point extends `${infer Name}.begins` ? Name : never;

/** What a subscriber to `cadencia:failpoint` is told. */
export interface FailpointEvent {
  point: Failpoint;
  /** Whose commit it is: the part of Cadencia that acts, or `request`; empty for other failpoints. */
  part: string;
}

const reached = channel('cadencia:failpoint');

export function failpoint(point: Failpoint, part = ''): void {
  if (reached.hasSubscribers) reached.publish({ point, part } satisfies FailpointEvent);
}

/** Asks an outside service, between two failpoints. */
export async function outside<T>(name: Act, act: () => Promise<T>): Promise<T> {
  failpoint(`${name}.begins`);
  const result = await act();
  failpoint(`${name}.done`);
  return result;
}
