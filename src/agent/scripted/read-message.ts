import { isOptOut } from '../../contact-policy/opt-out/opt-out-words.ts';
import type { LeadFacts } from '../../facts/catalogue.ts';
import { AgentType } from '../agent-type.ts';
import type { MessageIntent, MessageReading, ReadMessageRequest } from '../language-model.ts';
import { extractFacts } from '../spanish/extract-facts.ts';
import { leavesTime, readMeetingTime } from '../spanish/read-meeting-time.ts';
import { isOutOfOffice } from '../spanish/out-of-office.ts';
import { readYesNo } from '../spanish/read-yes-no.ts';
import { composeReply } from './compose-reply.ts';
import { chosenTime } from './meeting-offers.ts';
import type { Topic } from './questions.ts';
import { factOfTopic, topicAsked } from './questions.ts';

/** Characters of a message that are read: some readings take longer than in proportion. The contact policy has read all of it. */
const maxRead = 2000;

/** Reads a written message in the light of what was asked before, and answers with the next question. Pure. */
export function readMessage(request: ReadMessageRequest): MessageReading {
  const text = request.text.slice(0, maxRead);
  if (isOutOfOffice(text)) return { facts: {}, intent: 'out_of_office', wantsMeetingAt: null, reply: null };
  const intent = readMessageIntent(text);
  const facts = intent === 'opt_out' ? {} : factsOf({ ...request, text });
  const wantsMeetingAt = intent === 'opt_out' ? null : wantedTime({ ...request, text }, intent);
  return { facts, intent, wantsMeetingAt, reply: composeReply(request, { facts, intent, wantsMeetingAt }) };
}

function readMessageIntent(text: string): MessageIntent {
  if (isOptOut(text)) return 'opt_out';
  const answer = readYesNo(text);
  if (answer !== null) return answer ? 'confirm' : 'reject';
  return text.includes('?') ? 'question' : 'other';
}

function factsOf({ text, history, lead, now }: ReadMessageRequest): Partial<LeadFacts> {
  const asked = factOfTopic(lastTopic(history));
  // A time that is asked for is no agreement yet: it goes into `wantsMeetingAt`.
  const { meetingAt: _wanted, ...facts } = extractFacts(text, {
    currency: lead.currency,
    now,
    zone: lead.zone,
    asked,
  });
  return facts;
}

/** A time named in the message, or, with a yes, the one just proposed. */
function wantedTime({ text, history, lead, now, agentType }: ReadMessageRequest, intent: MessageIntent): string | null {
  const isAboutMeeting = agentType === AgentType.AGENDADOR || lastTopic(history) === 'meetingAt';
  const said = isAboutMeeting ? chosenTime(text, now, lead.zone) : readMeetingTime(text, now, lead.zone);
  if (said !== null || intent !== 'confirm') return said;
  const proposal = history.findLast((turn) => turn.role === 'agent');
  const proposed = proposal?.role === 'agent' ? readMeetingTime(proposal.text, now, lead.zone) : null;
  return proposed !== null && leavesTime(text, proposed, now, lead.zone) ? proposed : null;
}

function lastTopic(history: ReadMessageRequest['history']): Topic | null {
  return history.reduce<Topic | null>(
    (topic, turn) => (turn.role === 'agent' ? (topicAsked(turn.text) ?? topic) : topic),
    null,
  );
}
