import { channel } from 'node:diagnostics_channel';

/**
 * The moments around which a process may die: every commit, every claim, every act in the outside world. The chaos tests
 * (test/chaos) kill at each of them in turn; without a subscriber a moment costs the read of one property.
 */
export const crashPoints = [
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

export type CrashPoint = (typeof crashPoints)[number];

type Act<Point = CrashPoint> = Point extends `${infer Name}.begins` ? Name : never;

/** What a subscriber to `cadencia:crash-point` is told. */
export interface CrashMoment {
  point: CrashPoint;
  /** Whose commit it is: the part of Cadencia that acts, or `request`; empty for other moments. */
  part: string;
}

const moments = channel('cadencia:crash-point');

export function crashPoint(point: CrashPoint, part = ''): void {
  if (moments.hasSubscribers) moments.publish({ point, part } satisfies CrashMoment);
}

/** Does something in the outside world, between two crash points. */
export async function outside<T>(name: Act, act: () => Promise<T>): Promise<T> {
  crashPoint(`${name}.begins`);
  const result = await act();
  crashPoint(`${name}.done`);
  return result;
}
