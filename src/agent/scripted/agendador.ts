import type { TurnRequest } from '../language-model.ts';
import { phrases } from '../spanish/phrases.ts';
import { sayInstant } from '../spanish/say-time.ts';
import { meetingOffers } from './meeting-offers.ts';
import type { Move, Script } from './script.ts';
import { hasFailed, mayAsk } from './script.ts';
import type { Understanding } from './understanding.ts';

/** Offers two times, reads the chosen one back, and books only after an explicit yes. */
export const agendador: Script = (state, request) => {
  const { meetingAt } = state.facts;
  const { zone } = request.lead;
  const booked = state.tools.find(({ name, ok }) => name === 'schedule_meeting' && ok !== false);
  if (booked !== undefined)
    return farewell(`Listo, su visita queda agendada para ${sayInstant(String(booked.arguments.startsAt), zone)}.`);
  if (meetingAt === null) return askForTime(state, request);
  if (state.answers.confirm_meeting === true) {
    return { does: 'call', tool: 'schedule_meeting', arguments: { startsAt: meetingAt } };
  }
  if (!mayAsk(state, 'confirm_meeting')) return farewell(phrases.visitLeftOpen);
  return { does: 'ask', topic: 'confirm_meeting', before: `La visita sería ${sayInstant(meetingAt, zone)}.` };
};

function askForTime(state: Understanding, { now, lead }: TurnRequest): Move {
  const failures = state.tools.filter(({ name, ok }) => name === 'schedule_meeting' && ok === false).length;
  if (!mayAsk(state, 'meetingAt') || failures > 2) return farewell(phrases.visitByMessage);
  const [first, second] = meetingOffers(now, lead.zone);
  const offer = `Le puedo ofrecer ${sayInstant(first, lead.zone)}, o ${sayInstant(second, lead.zone)}.`;
  return {
    does: 'ask',
    topic: 'meetingAt',
    before: hasFailed(state, 'schedule_meeting') ? `${phrases.meetingTaken} ${offer}` : offer,
  };
}

function farewell(text: string): Move {
  return { does: 'end', reason: 'completed', text: `${text} ${phrases.thanksAfterBooking}` };
}
