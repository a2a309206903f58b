import { bothSides, type Place } from '../kit/point-list.ts';

/** Where a worker dies in turn while steps are carried out. */
export const workerPoints: Place[] = [
  'enrolments.claimed',
  'messages.claimed',
  'calls.claimed',
  'send-message.begins',
  'send-message.done',
  'find-message.begins',
  'find-message.done',
  'place-call.begins',
  'place-call.done',
  'look-up-call.begins',
  'look-up-call.done',
  ...bothSides('run-due-steps'),
  ...bothSides('send-messages'),
  ...bothSides('place-calls'),
  ...bothSides('sweep-calls'),
  ...bothSides('seal-log'),
  ...bothSides('run-followers'),
];

/** Where a worker dies that imports. */
export const importPoints: Place[] = ['import.claimed', ...bothSides('run-imports')];

/** Where a worker dies that looks for leads to take up. */
export const checkPoints: Place[] = ['trigger-check.claimed', ...bothSides('check-triggers')];

/** Where the API dies: a status of a call is being stored. */
export const apiPoints: Place[] = bothSides('voice-webhook');
