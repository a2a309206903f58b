/** Words that were replaced by the field's own: must not come back, and what to say. Matched in names and prose, in any case. */
export const replaced: Record<string, string> = {
  'waiting.?room': 'startup server',
  'let.?clients.?go': 'drain connections',
  'say.?goodbye': 'disable keep-alive',
  'end.?on.?signals': 'shutdown signals',
  'take.?forms': 'form body',
  'patient.?backend': 'retrying backend',
  'set.?ticks': 'schedule jobs',
  'crash.?points?': 'failpoint',
  'viewer\\.may\\(': 'viewer.require(',
  'fold(?!er|Lines)': 'follower',
};

/** The same for parts of names, as they are written. */
export const replacedNames: Record<string, string> = {
  'most[A-Z]\\w*': 'max…',
  '(?:longest|least)(?!Prefix)[A-Z]\\w*': 'max…, min… or …Timeout',
  '\\w+TakesAtMost': '…Timeout',
  factId: 'eventId',
};
