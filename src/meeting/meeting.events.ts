import type { Meeting } from './meeting.entity.ts';

declare module '../audit/events.ts' {
  interface Events {
    /** `startsAt`: ISO 8601. */
    'meeting.scheduled': { subject: Meeting; details: { startsAt: string } };
    /** Cancelled, held, or replaced by the meeting with the id `movedTo`. */
    'meeting.changed': { subject: Meeting; details: { cancelled?: true; held?: true; movedTo?: string } };
  }
}
