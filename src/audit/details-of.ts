import type { AuditLog } from './audit-log.entity.ts';
import type { EventName, Events } from './events.ts';

/** The details of an entry of this event; null for an entry of another. */
export function detailsOf<E extends EventName>(
  { event: found, details }: Pick<AuditLog, 'event' | 'details'>,
  event: E,
): Events[E]['details'] | null {
  return found === event ? details : null;
}
