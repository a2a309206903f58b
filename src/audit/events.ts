/**
 * Every event that can be recorded: a name in the past tense, the entity that it happened to (`subject`), and what its entry
 * says besides (`details`). Each slice adds its own in its `<slice>.events.ts`. The audit trail, live feeds, reactions and
 * jobs speak of these.
 */
export interface Events {}

export type EventName = keyof Events;

/** An event of which the row of its subject says all. */
export type NoDetails = Record<string, never>;
