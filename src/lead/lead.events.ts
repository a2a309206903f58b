import type { NoDetails } from '../audit/events.ts';
import type { Channel } from './channel.ts';
import type { FactName } from '../facts/catalogue.ts';
import type { LeadImport } from './import/lead-import.entity.ts';
import type { Lead } from './lead.entity.ts';
import type { LeadNote } from './notes/lead-note.entity.ts';
import type { Stage } from './stage.ts';

declare module '../audit/events.ts' {
  interface Events {
    /** `source`: `user`, `import` or `message`. */
    'lead.created': { subject: Lead; details: { stage: Stage; source: string } };
    'lead.updated': { subject: Lead; details: { source?: 'import' } };
    /** Ids of members; null: nobody. */
    'lead.assigned': { subject: Lead; details: { from: string | null; to: string | null } };
    'lead.archived': { subject: Lead; details: ArchiveDetails };
    'lead.restored': { subject: Lead; details: ArchiveDetails };
    'lead.note_added': { subject: LeadNote; details: NoDetails };
    'lead.scored': { subject: Lead; details: { from: number; to: number } };
    /** `source`: `user`, `import`, `message`, `call` or `meeting`. */
    'lead.facts_learned': { subject: Lead; details: { names: readonly FactName[]; source: string } };
    'lead.replied': { subject: Lead; details: { channel: Channel } };
    'lead.treatment_set': { subject: Lead; details: NoDetails };
    'lead.consent_reported': { subject: Lead; details: ReportedConsent };
    'import.started': { subject: LeadImport; details: { fileId: string; dryRun: boolean } };
    'import.progressed': { subject: LeadImport; details: NoDetails };
    'import.finished': { subject: LeadImport; details: NoDetails };
    /** `failure`: the codes of the problems that ended it. */
    'import.failed': { subject: LeadImport; details: { failure: string[] } };
  }
}

interface ArchiveDetails {
  stage: Stage;
  /** Whether it was archived before. */
  wasArchived: boolean;
}

interface ReportedConsent {
  channel: Channel;
  status: 'given' | 'revoked';
  /** ISO 8601; null when the file does not say when. */
  givenAt: string | null;
  source: 'import';
  /** What the file says of where the consent comes from. */
  origin: string | null;
}
