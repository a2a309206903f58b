import { foldLines, ICalCalendarMethod, ICalEventStatus, default as calendar } from 'ical-generator';

export interface MeetingInvitation {
  /** The same for every version of the meeting. */
  uid: string;
  /** One more with every change, and with the cancellation. */
  sequence: number;
  method: 'request' | 'cancel';
  startsAt: Date;
  endsAt: Date;
  /** When this version was written. */
  writtenAt: Date;
  title: string;
  description?: string;
  location?: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
  url?: string;
}

/** The content type of the attachment; mail programs read the method from it. */
export function meetingContentType(method: MeetingInvitation['method']): string {
  return `text/calendar; charset=utf-8; method=${method.toUpperCase()}`;
}

/** The meeting as an iCalendar text (RFC 5546), in UTC: with a zone the library writes this machine's wall time. */
export function meetingIcs(meeting: MeetingInvitation): string {
  const { uid, sequence, method, startsAt, endsAt, writtenAt, title, description, location, url } = meeting;
  const isCancelled = method === 'cancel';
  const document = calendar({
    prodId: { company: 'Cadencia', product: 'Cadencia', language: 'ES' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = document.createEvent({
    id: uid,
    sequence,
    start: startsAt,
    end: endsAt,
    stamp: writtenAt,
    summary: title,
    description,
    location,
    url,
    organizer: meeting.organizer,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  event.createAttendee({ ...meeting.attendee, rsvp: !isCancelled });
  return url === undefined ? document.toString() : withPlainUrl(document.toString(), url);
}

/** The library escapes the address as a text; a value of type URI is written as it is (RFC 5545, 3.3.13). */
function withPlainUrl(ics: string, url: string): string {
  const unfolded = ics.replaceAll('\r\n ', '');
  return foldLines(unfolded.replace(/^URL;VALUE=URI:.*$/m, () => `URL;VALUE=URI:${url}`));
}
