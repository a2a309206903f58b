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

/** What the chain links: everything but the personal values, which are there as their hash (docs/architecture.md, Personal data). */
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
