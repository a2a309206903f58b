/** Loop guard: what a model asks for beyond this in one turn is answered with `tool_limit`. */
export const maxToolCallsPerTurn = 5;

/** Tools with an effect. They go on when the caller interrupts; the others are reads and are dropped. */
export const writeTools: ReadonlySet<string> = new Set([
  'save_facts',
  'advance_stage',
  'schedule_meeting',
  'register_opt_out',
]);

/** Tools that bind the caller: they need an explicit yes in the turn before. */
export const confirmedTools: ReadonlySet<string> = new Set(['schedule_meeting']);
