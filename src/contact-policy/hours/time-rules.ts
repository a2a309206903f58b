import { Channel } from '../../lead/channel.ts';
import { cappedUntil } from '../reservation/contact-caps.ts';
import { contactReason } from '../contact-reasons.ts';
import type { Blocked, TimeRule } from './first-open-instant.ts';
import { ContactPurpose, type ContactQuestion, ContactReasonCode } from '../decision/may-contact.types.ts';
import { closedAt, type Closed } from './open-hours.ts';
import type { CapRule, ContactRules, HoursRule, OpenHours } from '../rules/contact-rules.types.ts';

/** All that time has to say about a contact for a purpose; `zone` is valid. */
export function timeRules(
  question: ContactQuestion,
  rules: ContactRules,
  zone: string,
  purpose: ContactPurpose,
): TimeRule[] {
  const hours = hoursFor(question.channel, purpose, rules);
  const found: TimeRule[] = [];
  const places = [zone, ...question.lead.otherZones];
  const outside = (hoursOf: HoursRule, at: Date) =>
    places.map((place) => outsideHours(hoursOf, question.channel, rules, place, at));
  if (hours) found.push((at) => outside(hours, at).find((block) => block !== null) ?? null);
  const { window } = question;
  if (window) found.push((at) => outsideWindow(window, zone, at));
  if (purpose === ContactPurpose.MARKETING) {
    found.push(
      ...rules.caps.map(
        (cap): TimeRule =>
          (at) =>
            capped(cap, question, zone, at),
      ),
    );
  }
  return found;
}

/** A phone that rings does so within hours whatever the purpose; a written answer may come at any time. */
function hoursFor(channel: Channel, purpose: ContactPurpose, { hours }: ContactRules): HoursRule | null {
  if (channel === Channel.CALL) return hours.call;
  if (purpose !== ContactPurpose.MARKETING) return null;
  return channel === Channel.EMAIL ? hours.email : hours.message;
}

const closedCodes = {
  hours: ContactReasonCode.OUTSIDE_HOURS,
  holiday: ContactReasonCode.HOLIDAY,
  holidays_unknown: ContactReasonCode.HOLIDAYS_UNKNOWN,
} as const satisfies Record<Closed['why'], ContactReasonCode>;

function outsideHours(
  hours: HoursRule,
  channel: Channel,
  { ruleSet, holidaysOf }: ContactRules,
  zone: string,
  at: Date,
): Blocked | null {
  const closed = closedAt(hours, { holidaysOf, zone }, at);
  if (!closed) return null;
  const reason = contactReason(closedCodes[closed.why], { ruleSet, channel, zone }, hours);
  return { reason, until: closed.until };
}

function outsideWindow(window: NonNullable<ContactQuestion['window']>, zone: string, at: Date): Blocked | null {
  const { days, from, to } = window;
  const hours: OpenHours = {
    days: Object.fromEntries(days.map((day) => [day, { from, to }])),
    holidays: 'allow',
  };
  const closed = closedAt(hours, { holidaysOf: null, zone }, at);
  if (!closed) return null;
  const reason = contactReason(ContactReasonCode.OUTSIDE_CAMPAIGN_WINDOW, { from, to, zone });
  return { reason, until: closed.until };
}

function capped(cap: CapRule, question: ContactQuestion, zone: string, at: Date): Blocked | null {
  const { channel, contacts } = question;
  const until = cappedUntil(cap, { channel, contacts, zone }, at);
  if (!until) return null;
  const reason =
    cap.kind === 'one_channel'
      ? contactReason(ContactReasonCode.OTHER_CHANNEL_THIS_WEEK, { cap: cap.name }, cap)
      : contactReason(ContactReasonCode.CAP_REACHED, { most: cap.most, cap: cap.name }, cap);
  return { reason, until };
}
