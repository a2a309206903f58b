import type { TurnEvent } from '../turn/events.ts';

/** Fields of events that concern a person, with what stands for them once they were erased. */
const blanks: Readonly<Record<string, unknown>> = {
  text: '',
  heard: '',
  arguments: {},
  result: null,
  from: '',
  to: '',
  customParameters: {},
};

const personalFields: Partial<Record<TurnEvent['type'], readonly string[]>> = {
  session_started: ['from', 'to', 'customParameters'],
  prompt: ['text'],
  interrupt: ['heard'],
  tokens_played: ['text'],
  model_text: ['text'],
  model_tool: ['arguments'],
  tool_result: ['result'],
};

export interface SplitEvent {
  event: Record<string, unknown>;
  personal: Record<string, unknown> | null;
}

/** An event in two parts, of which the second can be erased. */
export function splitEvent(event: TurnEvent): SplitEvent {
  const personal = personalFields[event.type] ?? [];
  const entries = Object.entries(event);
  const part = (isPersonal: boolean) =>
    Object.fromEntries(entries.filter(([name]) => personal.includes(name) === isPersonal));
  return { event: part(false), personal: personal.length > 0 ? part(true) : null };
}

/** The event again; blanks where a person was erased, so that every call can still be replayed. */
export function joinEvent({ event, personal }: SplitEvent): TurnEvent {
  const names = personalFields[event['type'] as TurnEvent['type']] ?? [];
  const erased = Object.fromEntries(names.map((name) => [name, blanks[name]]));
  return { ...event, ...erased, ...personal } as unknown as TurnEvent;
}
