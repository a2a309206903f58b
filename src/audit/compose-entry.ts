import { randomUUID } from 'node:crypto';
import type { ChangeSet } from '@mikro-orm/core';
import { isPersonal } from '../storage/tenancy/field-marks.ts';
import type { StoredEntity } from '../storage/stored-entity.ts';
import type { Actor, AuditLog, PersonalPart, Values } from './audit-log.entity.ts';
import { entryDigest, personalDigest, requireWholeTexts } from './entry-digest.ts';
import type { EventName, Events, NoDetails } from './events.ts';

/** An event as an operation recorded it; what was there before and after is read from the unit of work. */
export interface RecordedEvent<E extends EventName> {
  id: string;
  name: E;
  broker: string;
  subject: Events[E]['subject'];
  leadId: string | null;
  details: Events[E]['details'];
  /** Details with personal data, kept apart from the others. */
  personalDetails: Values;
  actor: Actor;
  cause: string | null;
  requestId: string | null;
  at: Date;
}

/** One of these events; its name tells what its details are. */
export type Recorded<E extends EventName = EventName> = { [N in E]: RecordedEvent<N> }[E];

/** The details may be left out where the event needs none; personal values of any event come after them. */
export type RecordedDetails<E extends EventName> = NoDetails extends Events[E]['details']
  ? [details?: Events[E]['details'], personalDetails?: Values]
  : [details: Events[E]['details'], personalDetails?: Values];

/** The lead that an event about this entity belongs to. */
export function leadOf(subject: StoredEntity): string | null {
  if (subject.constructor.name === 'Lead') return subject.id;
  return (subject as { leadId?: string | null }).leadId ?? null;
}

const unlogged = new Set(['_id', 'id', 'broker', 'createdAt', 'version']);

/** The audit entry of a recorded event, given what its subject's row is about to become (null: the row does not change). */
export function composeEntry(recorded: Recorded, change: ChangeSet<StoredEntity> | null): AuditLog {
  const personal: PersonalPart = { salt: '', before: {}, after: {}, details: recorded.personalDetails };
  const { before, after } = change ? split(change, personal) : { before: null, after: null };
  const hasPersonal = [personal.before, personal.after, personal.details].some((part) => Object.keys(part).length > 0);
  // Made in advance by the platform, many at a time: random bytes cost a system call each.
  if (hasPersonal) personal.salt = randomUUID();
  const { id, name: event, broker, subject, leadId, details, actor, cause, requestId, at: createdAt } = recorded;
  const entity = { entityType: subject.constructor.name, entityId: subject.id, leadId };
  for (const part of [before, after, details, personal.before, personal.after, personal.details])
    requireWholeTexts(part);
  const entry = {
    id,
    broker,
    createdAt,
    event,
    ...entity,
    actor,
    cause,
    requestId,
    before,
    after,
    details: details as Values,
  };
  const personalHash = hasPersonal ? personalDigest(personal) : null;
  const digest = entryDigest(entry, personalHash);
  return { ...entry, personal: hasPersonal ? personal : null, personalHash, digest };
}

function split(change: ChangeSet<StoredEntity>, personal: PersonalPart): { before: Values | null; after: Values } {
  const prototype: object = Object.getPrototypeOf(change.entity);
  const original = (change.originalEntity ?? null) as Values | null;
  const before: Values = {};
  const after: Values = {};
  for (const [property, value] of Object.entries(change.payload as Values)) {
    if (unlogged.has(property) || change.meta.properties[property as never]?.['hidden' as never]) continue;
    const apart = isPersonal(prototype, property);
    (apart ? personal.after : after)[property] = value;
    if (original) (apart ? personal.before : before)[property] = original[property] ?? null;
  }
  return { before: original ? before : null, after };
}
