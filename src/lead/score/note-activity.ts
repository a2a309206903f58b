import type { Lead } from '../lead.entity.ts';

/** Something happened between the lead and us: inactivity is counted from there. The caller records the fact. */
export function noteActivity(lead: Lead, at: Date): void {
  if (at > lead.lastActivityAt) lead.lastActivityAt = at;
}
