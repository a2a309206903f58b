import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import type { AuditLog, PersonalPart } from './audit-log.entity.ts';

export function sha256(text: string): string {
  return hash('sha256', text);
}

const stringify = configure({ deterministic: true, circularValue: TypeError });

/** JSON with sorted keys: the same value always gives the same text. Dates become ISO strings, absent values vanish. */
export function canonical(value: unknown): string {
  return stringify(value) as string;
}

export function personalDigest(personal: PersonalPart): string {
  return sha256(canonical(personal));
}

/**
 * MongoDB stores half a character as another one, and the digest of what it returns would differ for ever: a text with
 * one must not reach the log. Every input is read before (see src/text); this is the last wall.
 */
export function requireWholeTexts(value: unknown): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('a text with half a character reached the audit log');
  } else if (typeof value === 'object' && value !== null)
    for (const name in value) requireWholeTexts((value as Record<string, unknown>)[name]);
}

type Digested = Pick<
  AuditLog,
  | 'id'
  | 'broker'
  | 'event'
  | 'entityType'
  | 'entityId'
  | 'leadId'
  | 'actor'
  | 'cause'
  | 'requestId'
  | 'before'
  | 'after'
  | 'details'
  | 'createdAt'
>;

/** What the chain links: everything but the personal values, which are there as their hash (docs/architecture.md, Personal data). */
export function entryDigest(entry: Digested, personalHash: string | null): string {
  return sha256(canonical({ ...firstCovered(entry, personalHash), requestId: entry.requestId ?? null }));
}

/**
 * The digest that entries had before it covered their request. The two texts are never the same, so the stored digest
 * says by itself how it was made: a mark beside it could be removed.
 */
export function firstDigest(entry: Digested, personalHash: string | null): string {
  return sha256(canonical(firstCovered(entry, personalHash)));
}

/** The name of the event is covered as `fact`, as the field was called until December 2026: an entry’s digest never changes. */
function firstCovered(entry: Digested, personalHash: string | null) {
  const { id, broker, event, entityType, entityId, leadId, actor, cause, before, after, details, createdAt } = entry;
  return {
    id,
    broker,
    fact: event,
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
  };
}
