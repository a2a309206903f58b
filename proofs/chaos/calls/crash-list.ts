import { bothSides, type Place } from '../kit/point-list.ts';

/** Where a process that holds calls dies in turn. */
export const callPoints: Place[] = [
  'calls.claimed',
  'place-call.begins',
  'place-call.done',
  'call-session.taken',
  'call-events.prepared',
  'call-events.done',
  'ask-model.begins',
  'ask-model.done',
  'hang-up-call.begins',
  'hang-up-call.done',
  'look-up-call.begins',
  'look-up-call.done',
  ...bothSides('place-calls'),
  ...bothSides('voice-webhook'),
  ...bothSides('call-agent'),
  ...bothSides('finish-calls'),
  ...bothSides('sweep-calls'),
];
