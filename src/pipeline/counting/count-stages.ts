import type { Count, Counting, SealedEntry } from '../../audit/followers/follower.ts';
import type { Stage } from '../../lead/stage.ts';
import { DAY } from '../../runtime/durations.ts';

/** The events by which the numbers of the stages change. */
const countedEvents = ['lead.created', 'lead.stage_changed', 'lead.archived', 'lead.restored'] as const;

type CountedEvent = (typeof countedEvents)[number];

/** How many leads a stage has is of no day: it is kept under this one, on which nothing happened. */
export const noDay = { from: new Date(0), to: new Date(DAY) };

/** The measures: leads in a stage; moves from one stage to another, and the seconds that the leads had been in the first. */
export const measures = ['leads', 'count', 'seconds'];

/** Keeps how many leads each stage has, without archived ones, and how many went from one to another on each day. */
export const stageCounter: Counting<CountedEvent> = {
  name: 'pipeline-stages',
  version: 1,
  events: countedEvents,
  count: (entry) => [...leadsIn(entry), ...movesIn(entry)],
};

function leadsIn({ event, details }: SealedEntry<CountedEvent>): Count[] {
  if (event === 'lead.created') return [leads(details.stage, 1)];
  if (event === 'lead.archived') return details.wasArchived ? [] : [leads(details.stage, -1)];
  if (event === 'lead.restored') return details.wasArchived ? [leads(details.stage, 1)] : [];
  // An archived lead stands in no list, so it may move as it likes.
  return details.wasArchived ? [] : [leads(details.from, -1), leads(details.to, 1)];
}

function leads(stage: Stage, added: number): Count {
  return { at: noDay.from, dims: { stage }, add: { leads: added } };
}

/** A lead that is created comes from no stage. */
function movesIn({ event, details, createdAt: at }: SealedEntry<CountedEvent>): Count[] {
  if (event === 'lead.created') return [{ at, dims: { from: '', to: details.stage }, add: { count: 1, seconds: 0 } }];
  if (event !== 'lead.stage_changed') return [];
  const { from, to, secondsInStage: seconds } = details;
  return [{ at, dims: { from, to }, add: { count: 1, seconds } }];
}
