import { createHash } from 'node:crypto';
import type { AuditLog, PersonalPart } from './audit-log.entity.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys: the same value always gives the same text. Dates become ISO strings, absent values vanish. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function personalDigest(personal: PersonalPart): string {
  return sha256(canonical(personal));
}

type Digested = Pick<
  AuditLog,
  | 'id'
  | 'broker'
  | 'fact'
  | 'entityType'
  | 'entityId'
  | 'leadId'
  | 'actor'
  | 'cause'
  | 'before'
  | 'after'
  | 'details'
  | 'createdAt'
>;

/** What the chain links: everything but the personal values, which are there as their hash (DESIGN §3, personal data). */
export function entryDigest(entry: Digested, personalHash: string | null): string {
  const { id, broker, fact, entityType, entityId, leadId, actor, cause, before, after, details, createdAt } = entry;
  return sha256(
    canonical({
      id,
      broker,
      fact,
      entityType,
      entityId,
      leadId,
      actor,
      cause,
      before,
      after,
      details,
      createdAt,
      personalHash,
    }),
  );
}
