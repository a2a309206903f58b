/** Where a worker dies in turn while steps are carried out. */
export const workerPoints = [
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
];

/** Where a worker dies that imports. */
export const importPoints = ['import.claimed', ...bothSides('run-imports')];

/** Where the API dies: a status of a call is being stored. */
export const apiPoints = bothSides('voice-webhook');

function bothSides(part: string): string[] {
  return [`commit.prepared/${part}`, `commit.done/${part}`];
}
