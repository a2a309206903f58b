import type { CallSummary } from '../agent/language-model.ts';
import { SuppressionSource } from '../contact-policy/contact-policy.enums.ts';
import { suppressContact } from '../contact-policy/suppression/suppress-contact.ts';
import { outside } from '../runtime/failpoint.ts';
import { heardFacts } from '../facts/heard-facts.ts';
import { inSpanish } from '../language/lead-texts.ts';
import { Lead } from '../lead/lead.entity.ts';
import { learnFacts } from '../lead/facts/learn-facts.ts';
import { advanceLead } from '../pipeline/auto-advance-lead.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { mendText } from '../text/clean-text.ts';
import { textKinds } from '../text/text-kinds.ts';
import { CallOutcome } from './call.enums.ts';
import { withMissedTransfer } from './missed-transfer.ts';
import { loadContext } from './session/call-context.ts';
import { loadEvents } from './session/load-events.ts';
import { turnsOf } from './session/turns.ts';
import { replay } from './turn/reduce.ts';
import { openSession } from './turn/session.ts';
import { VoiceCall } from './voice-call.entity.ts';

const answerTimeout = 30_000;

/** Asks the language model what a finished call came to; the talk is replayed from its events. */
export async function summarizeTalk(scope: Scope, call: VoiceCall): Promise<CallSummary> {
  const { db } = scope.runtime.database;
  const [events, context] = await Promise.all([loadEvents(db, call.broker, call.id), loadContext(scope, call)]);
  const { history } = replay(openSession({ maxDuration: call.maxDurationSeconds * 1000 }), events);
  const now = new Date(events.at(-1)?.at ?? scope.now()).toISOString();
  const { agentType, locale, brokerName, lead } = context;
  const turns = withMissedTransfer(turnsOf(history), call.missedTransfer);
  const request = { agentType, locale, brokerName, lead, history: turns, now };
  const said = await outside('ask-model', () =>
    scope.ports.model.summarizeCall(request, AbortSignal.timeout(answerTimeout)),
  );
  return withPromise(said, call);
}

/** A call back that was promised is the next step, whatever the model makes of the talk. */
function withPromise(said: CallSummary, { outcome }: VoiceCall): CallSummary {
  const isTold = said.outcome === 'nobody_free' || said.outcome === 'opted_out';
  if (outcome !== CallOutcome.NOBODY_FREE || isTold) return said;
  return { ...said, outcome: 'nobody_free', nextStep: inSpanish('promisedCall') };
}

/** Notes what a call came to, once, with what follows for the lead: facts, opt-out, stage and score. */
export async function noteSummary(tx: Tx, callId: string, leadId: string, said: CallSummary): Promise<void> {
  const lead = await tx.lock(Lead, leadId);
  const call = await tx.lock(VoiceCall, callId);
  if (call.summary !== null) return;
  const facts = heardFacts(said.facts);
  learnFacts(tx, lead, facts, 'call');
  if (said.outcome === 'opted_out')
    await suppressContact(tx, lead, null, 'Asked for it on the phone', SuppressionSource.CALL);
  else await advanceLead(tx, leadId);
  const { outcome: conversationOutcome, sentiment } = said;
  const summary = mendText(said.summary, textKinds.summary);
  const nextStep = mendText(said.nextStep, textKinds.summary);
  const reading = { conversationOutcome, sentiment, facts, nextStep };
  Object.assign(call, { summary, reading, stageAfter: lead.stage, scoreAfter: lead.score, dueAt: null });
  tx.record('call.summarized', call, { conversationOutcome, sentiment });
}
