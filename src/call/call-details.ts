import { Field, ID, ObjectType } from 'type-graphql';
import type { LeadFacts } from '../facts/catalogue.ts';
import { noFacts } from '../facts/lead-facts.ts';
import { LeadFactsType } from '../lead/facts/lead-facts.types.ts';
import type { Scope } from '../runtime/scope.ts';
import type { AuditLog } from '../audit/audit-log.entity.ts';
import { CallOutcome, Sentiment } from './call.enums.ts';
import { CallSession } from './call-session.entity.ts';
import { VoiceCall } from './voice-call.entity.ts';

@ObjectType({ description: 'What a call came to, once it was summarised.' })
export class CallAnalysis {
  @Field(() => CallOutcome, { nullable: true, description: 'Who or what answered; the same as `VoiceCall.outcome`.' })
  outcome!: CallOutcome | null;

  @Field({
    description: 'How the conversation ended for the lead, such as `meeting_scheduled`.',
  })
  conversationOutcome!: string;

  @Field(() => Sentiment, { description: 'Of what the lead said.' })
  sentiment!: Sentiment;

  @Field(() => LeadFactsType, { description: 'What the lead said in this call of what it wants.' })
  facts!: LeadFacts;

  @Field({ description: 'What to do next, in Spanish.' })
  nextStep!: string;
}

@ObjectType({ description: 'Something happened to a call.' })
export class CallUpdate {
  @Field(() => ID, { description: 'Id of the entry in the log: `after` of a later subscription.' })
  id!: string;

  @Field({ description: 'Name of the event, such as `call.ended`.' })
  event!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => ID, { description: 'The call; see `call`.' })
  callId!: string;
}

/** Null until the call was summarised. */
export function analysisOf(call: VoiceCall): CallAnalysis | null {
  const { outcome, reading } = call;
  if (!reading) return null;
  return { ...reading, outcome, facts: { ...noFacts, ...reading.facts } };
}

export function updateOf({ id, event, createdAt, entityId }: AuditLog): CallUpdate {
  return { id, event, at: createdAt, callId: entityId };
}

/** How many events of the talk are stored. */
export async function eventCountOf(scope: Scope, callId: string): Promise<number> {
  return (await scope.read.load(CallSession, callId))?.eventCount ?? 0;
}
