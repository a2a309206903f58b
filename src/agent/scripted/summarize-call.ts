import type { LeadFacts } from '../../facts/catalogue.ts';
import { factsAbout, missingFacts, profileFacts } from '../../facts/lead-facts.ts';
import { listInSpanish, sayFacts } from '../../facts/say-facts.ts';
import { asSentence } from '../../language/sentence.ts';
import { isAffordable } from '../affordability.ts';
import { AgentType } from '../agent-type.ts';
import type { CallSummary, ConversationOutcome, SummarizeCallRequest } from '../language-model.ts';
import { sayInstant } from '../spanish/say-time.ts';
import { readSentiment } from '../spanish/sentiment.ts';
import { callKinds, nextSteps, outcomeWords } from '../spanish/summary-words.ts';
import { searchInWords } from './phrases.ts';
import type { Understanding } from './understanding.ts';
import { understand } from './understanding.ts';

/** What a finished call came to, from its history alone. Pure. */
export function summarizeCall(request: SummarizeCallRequest): CallSummary {
  const state = understand(request);
  const outcome = outcomeOf(state);
  const words = request.history.flatMap((turn) => (turn.role === 'caller' ? [turn.text] : []));
  const hasFinancialFacts = factsAbout('finances').some((name) => state.learned[name] !== undefined);
  return {
    summary: tell(request, state, outcome),
    facts: agreedFacts(state, outcome),
    outcome,
    sentiment: readSentiment(words),
    nextStep: nextStepOf(request, state, outcome),
    financiallyApproved: hasFinancialFacts ? isAffordable(state.facts) : null,
  };
}

/** A time that was only talked about is not agreed. */
function agreedFacts({ learned }: Understanding, outcome: ConversationOutcome): Partial<LeadFacts> {
  const { meetingAt, ...others } = learned;
  return meetingAt !== undefined && outcome === 'meeting_scheduled' ? { ...others, meetingAt } : others;
}

function outcomeOf({ tools, callerTurns }: Understanding): ConversationOutcome {
  const done = (name: string) => tools.find((tool) => tool.name === name && tool.ok !== false);
  if (done('register_opt_out') !== undefined) return 'opted_out';
  if (tools.some(({ name, result }) => name === 'transfer' && result === 'nobody_free')) return 'nobody_free';
  if (done('transfer') !== undefined) return 'transferred';
  if (done('schedule_meeting') !== undefined) return 'meeting_scheduled';
  if (callerTurns === 0) return 'no_conversation';
  const reason = done('end_call')?.arguments.reason;
  if (reason === undefined) return 'incomplete';
  return reason === 'call_back' || reason === 'not_interested' || reason === 'wrong_person' ? reason : 'completed';
}

function tell(
  { agentType, lead }: SummarizeCallRequest,
  { facts, learned }: Understanding,
  outcome: ConversationOutcome,
): string {
  const name = lead.firstName.trim() === '' ? '' : ` con ${lead.firstName.trim()}`;
  const hasSearch = factsAbout('search').some((fact) => facts[fact] !== null);
  const parts = [
    `Llamada ${callKinds[agentType]}${name}.`,
    hasSearch ? `Busca ${searchInWords(facts)}.` : '',
    tellFinances(learned),
    outcomeWords[outcome][0],
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function tellFinances(learned: Partial<LeadFacts>): string {
  const parts = sayFacts(factsAbout('finances'), learned);
  return parts.length === 0 ? '' : asSentence(listInSpanish(parts));
}

function nextStepOf(
  { agentType, lead }: SummarizeCallRequest,
  state: Understanding,
  outcome: ConversationOutcome,
): string {
  const { facts, answers, callBackAt } = state;
  if (outcome === 'call_back' && callBackAt !== null) return `Volver a llamar ${sayInstant(callBackAt, lead.zone)}.`;
  if (outcome !== 'completed') return outcomeWords[outcome][1];
  const isIncomplete = missingFacts(facts, profileFacts).length > 0;
  if (agentType === AgentType.PERFILADOR) return isIncomplete ? nextSteps.completeProfile : nextSteps.checkFinances;
  if (agentType === AgentType.CALIFICADOR_FINANCIERO) {
    return isAffordable(facts) === true ? nextSteps.bookVisit : nextSteps.findFinancing;
  }
  if (agentType === AgentType.AGENDADOR) return nextSteps.fixTimeInWriting;
  return answers.next_step === true ? nextSteps.callToGoOn : nextSteps.sendOthers;
}
