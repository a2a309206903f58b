import type { LeadFacts } from '../../facts/catalogue.ts';
import { goals, nextToAsk } from '../goals.ts';
import type { MessageReading, ReadMessageRequest } from '../language-model.ts';
import { writtenPhrases } from '../spanish/phrases.ts';
import { sayInstant } from '../spanish/say-time.ts';
import { meetingOffers } from './meeting-offers.ts';
import { questionFor } from './questions.ts';

type Reading = Pick<MessageReading, 'facts' | 'intent' | 'wantsMeetingAt'>;

/** The written answer: who answers (once), what was understood, and the next missing thing as one question. */
export function composeReply(request: ReadMessageRequest, reading: Reading): string {
  const { brokerName, history, lead } = request;
  const body = bodyOf(request, reading);
  if (history.some(({ role }) => role === 'agent')) return body;
  const greeting = lead.firstName.trim() === '' ? 'Hola.' : `Hola, ${lead.firstName.trim()}.`;
  return `${greeting} Soy el asistente virtual con inteligencia artificial de ${brokerName}. ${body}`;
}

function bodyOf(request: ReadMessageRequest, { facts, intent, wantsMeetingAt }: Reading): string {
  if (intent === 'opt_out') return writtenPhrases.optedOut;
  if (wantsMeetingAt !== null) {
    const time = sayInstant(wantsMeetingAt, request.lead.zone);
    return `Perfecto, preparo su visita para ${time}. En cuanto quede agendada le llega la confirmación.`;
  }
  const hasNews = Object.keys(facts).length > 0;
  const opening = intent === 'question' ? writtenPhrases.questionPassedOn : hasNews ? writtenPhrases.noted : '';
  return [opening, nextQuestion(request, { ...request.lead.facts, ...facts })].filter((part) => part !== '').join(' ');
}

function nextQuestion({ agentType, lead, now, history }: ReadMessageRequest, facts: LeadFacts): string {
  const topic = nextToAsk(goals[agentType], facts);
  if (topic === null) return writtenPhrases.enough;
  const timesAsked = history.filter(
    (turn) => turn.role === 'agent' && turn.text.includes(questionFor(topic, 0)),
  ).length;
  if (topic !== 'meetingAt') return questionFor(topic, timesAsked);
  const [first, second] = meetingOffers(now, lead.zone);
  return `Le puedo ofrecer ${sayInstant(first, lead.zone)}, o ${sayInstant(second, lead.zone)}. ${questionFor(topic, timesAsked)}`;
}
