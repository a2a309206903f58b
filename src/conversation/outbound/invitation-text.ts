import type { Meeting } from '../../meeting/meeting.entity.ts';

export interface InvitationText {
  subject: string;
  body: string;
}

interface Invited {
  leadName: string;
  brokerName: string;
  /** IANA zone and BCP 47 locale in which the lead reads the time. */
  zone: string;
  locale: string;
}

/** What the lead reads above the calendar entry. */
export function invitationText(
  { title, startsAt, url }: Meeting,
  isCancelled: boolean,
  { leadName, brokerName, zone, locale }: Invited,
): InvitationText {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(
    startsAt,
  );
  const firstName = leadName.trim().split(/\s+/u)[0] ?? '';
  const news = isCancelled
    ? `Se canceló "${title}", que estaba prevista para el ${when}`
    : `Queda agendada "${title}" para el ${when}`;
  const join = url && !isCancelled ? [`Puede conectarse aquí: ${url}`] : [];
  const subject = isCancelled ? `Cancelada: ${title}` : title;
  return { subject, body: [`Hola ${firstName}:`, ended(news), ...join, brokerName].join('\n\n') };
}

/** The time of some countries ends with the full stop of `a.m.`, which ends the sentence too. */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
