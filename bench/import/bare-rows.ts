import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { ActorKind, type AuditLog } from '../../src/audit/audit-log.entity.ts';
import { entryDigest, personalDigest } from '../../src/audit/entry-digest.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { leadScore } from '../../src/lead/score/lead-score.ts';
import { Stage, ZoneSource } from '../../src/lead/lead.types.ts';
import { searchTerms } from '../../src/lead/identity/search-words.ts';

/** The documents of one row, by collection. */
export type RowDocuments = Record<'lead' | 'transition', { _id: string }> & { entry: AuditLog };

const stage = Stage.ENTRADA;

/** What an import makes of a row, with all that costs nothing to know taken as known: country, zone, currency, columns. */
export function documentsOf(line: string, broker: string): RowDocuments {
  const [name = '', phoneRaw = '', mail = '', location = '', amount = ''] = line.split(',');
  const now = new Date();
  const [phone, email] = [`+52${phoneRaw}`, mail || null];
  const facts = { ...noFacts, budget: { amount, currency: 'MXN' }, location };
  const personal = { name, phone, phoneRaw, email, facts };
  const known = { stage, facts, lastReplyAt: null, callsAnswered: 0, hasPhone: true, hasEmail: email !== null, now };
  const { total: score, parts: scoreParts } = leadScore(known);
  const place = { country: 'MX', zone: 'America/Mexico_City', zoneSource: ZoneSource.PHONE };
  const standing = { stage, stageEnteredAt: now, score, scoreParts, lastActivityAt: now };
  const plain = { phoneIsValid: true, externalId: null, ...place, ...standing, ...nothingYet };
  const hidden = {
    phoneKey: phone,
    ...searchTerms({ name, phone, country: 'MX', email, externalId: null, phoneRaw: null }),
    reportedConsents: [],
    wroteAt: null,
    version: 0,
  };
  const lead = { _id: uuidv7(), broker, createdAt: now, ...personal, ...plain, ...hidden };
  return { lead, entry: entryOf(lead, plain, personal), transition: transitionOf(lead) };
}

const nothingYet = {
  assigneeId: null,
  treatment: null,
  nextActionAt: null,
  lastReplyAt: null,
  callsAnswered: 0,
  meetingStartsAt: null,
  meetingEndsAt: null,
  rescoreAt: null,
  archivedAt: null,
};

interface Owned {
  _id: string;
  broker: string;
  createdAt: Date;
}

function entryOf({ _id: leadId, broker, createdAt }: Owned, after: object, personalAfter: object): AuditLog {
  const personal = {
    salt: randomUUID(),
    before: {},
    after: { ...personalAfter },
    details: {},
  };
  const entry = {
    id: uuidv7(),
    broker,
    createdAt,
    event: 'lead.created',
    entityType: 'Lead',
    entityId: leadId,
    leadId,
    actor: { kind: ActorKind.SYSTEM, id: 'run-imports' },
    cause: null,
    requestId: null,
    before: null,
    after: { ...after },
    details: { stage, source: 'import' },
  } as const;
  const personalHash = personalDigest(personal);
  return { ...entry, personal, personalHash, digest: entryDigest(entry, personalHash) };
}

function transitionOf({ _id: leadId, broker, createdAt }: Owned): { _id: string } {
  const actor = { kind: ActorKind.SYSTEM, id: 'reaction' };
  const move = { from: null, to: stage, reason: 'new lead', secondsInStage: 0 };
  return Object.assign({ _id: uuidv7() }, { broker, createdAt, leadId, actor, ...move });
}
