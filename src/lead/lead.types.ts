import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { profileFacts } from '../facts/lead-facts.ts';
import { labelsOf } from '../facts/say-facts.ts';
import { Channel } from './channel.ts';
import { Stage } from './stage.ts';
import { TreatmentType } from './treatment-type.ts';

export { Channel, Stage, TreatmentType };

/** Where a lead's time zone is known from, the surest first. */
export enum ZoneSource {
  GIVEN = 'given',
  PHONE = 'phone',
  COUNTRY = 'country',
}

registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way to reach a person.',
  valuesConfig: {
    TELEGRAM: { description: 'Telegram message, to a phone number that may be dialled.' },
    WHATSAPP: {
      description:
        'WhatsApp message, to a phone number that may be dialled. The provider takes free texts only within 24 hours after the lead wrote there, and refuses later ones (OUTSIDE_WINDOW).',
    },
    SMS: { description: 'Text message, to a phone number that may be dialled.' },
    EMAIL: { description: 'Mail, to the e-mail address of the lead.' },
    CALL: { description: 'Phone call by an agent, to a phone number that may be dialled.' },
  },
});
registerEnumType(Stage, {
  name: 'Stage',
  description:
    'Where a lead stands, in the order of the pipeline. `autoAdvanceLead` moves it up to SEGUIMIENTO; a person decides from there.',
  valuesConfig: {
    ENTRADA: { description: 'New lead. Goes on with its first reply, written or on the phone.' },
    PERFILAMIENTO: {
      description: `The lead has answered and is asked about its wishes. Goes on when ${labelsOf(profileFacts)} are known.`,
    },
    CALIFICACION_FINANCIERA: {
      description: 'Finding out how the lead can pay. Goes on when it can, or when a time to meet is agreed.',
    },
    AGENDADO: { description: 'Approved or with a meeting agreed. Goes on when the meeting has ended.' },
    SEGUIMIENTO: { description: 'Follow-up after the meeting; a person decides how it ends.' },
    REFERIDOS: { description: 'Referrals; a person decides what becomes of them.' },
    GANADO: { description: 'The deal is won: an end of the pipeline.' },
    PERDIDO: { description: 'The deal is lost: an end of the pipeline.' },
  },
});
registerEnumType(TreatmentType, {
  name: 'TreatmentType',
  description:
    'Who takes the next action with a lead. HOLD and MANUAL_FOLLOW_UP stop steps of campaigns and automatic answers: what the lead writes is stored, counts as a reply, is told to subscriptions and ends campaigns that end by it, and is read only for a wish for no more messages, which is obeyed; it is not answered later either. A message that is planned already goes out, and a call of a campaign that waits for a line is cancelled. What a member or an integrator does by hand, a call by the agent included, is as without a treatment. Any value can be a condition of a step.',
  valuesConfig: {
    AUTOMATED_TELEGRAM: {
      description: 'Cadencia, by message. Campaign steps and answers go on, as without a treatment.',
    },
    AUTOMATED_CALL: { description: 'Cadencia, by phone. Campaign steps and answers go on, as without a treatment.' },
    MANUAL_FOLLOW_UP: {
      description:
        'A person, who answers too. Campaign steps that reach the lead are skipped; those that move its stage go on.',
    },
    HOLD: {
      description: 'Nobody for now; nobody answers. Campaigns stay at their step until the treatment changes.',
    },
  },
});
registerEnumType(ZoneSource, {
  name: 'ZoneSource',
  description: 'Where the time zone of a lead is known from.',
  valuesConfig: {
    GIVEN: { description: 'A member, an import or an integrator named it.' },
    PHONE: {
      description:
        'The prefix of the phone number lies in one zone, or most of its numbers do. Where they may be elsewhere, as Spanish mobiles may be in the Canary Islands, contacts keep to the hours of every zone that is possible.',
    },
    COUNTRY: { description: 'The country has one zone only.' },
  },
});
@ObjectType('ScorePart', { description: 'One part of a score and where its points come from.' })
export class ScorePartType {
  @Field({ description: '`profile_score`, `engagement_score` or `stage_score`.' })
  name!: string;

  @Field(() => Int, { description: '0 or more; all parts together are the score.' })
  points!: number;

  @Field({ description: 'What gave points, each with its number.' })
  why!: string;
}
