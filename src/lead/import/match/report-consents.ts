import { DateTime } from 'luxon';
import type { Tx } from '../../../storage/commit/tx.ts';
import type { ImportedConsent } from '../csv/imported-lead.ts';
import type { Lead } from '../../lead.entity.ts';

interface ReportedConsent {
  lead: Lead;
  consent: ImportedConsent;
}

/** What the rows of a batch say about consent, for the contact policy to keep. One event each. */
export function reportConsents(tx: Tx, reports: readonly ReportedConsent[], zone: string): void {
  for (const { lead, consent } of reports) {
    const { channel, isGiven, source: origin } = consent;
    const status = isGiven ? 'given' : 'revoked';
    const givenAt = saidAt(consent, zone, tx.now())?.toISOString() ?? null;
    tx.record('lead.consent_reported', lead, { channel, status, givenAt, source: 'import', origin });
  }
}

/**
 * A day without an hour, in the broker's zone, is read in favour of the lead: a consent from its beginning, an objection
 * from its end, or from now while it lasts, so that it holds over what was given on the same day.
 */
function saidAt({ isGiven, givenOn }: ImportedConsent, zone: string, now: Date): Date | null {
  if (givenOn === null) return null;
  const day = DateTime.fromISO(givenOn, { zone });
  if (isGiven) return day.startOf('day').toJSDate();
  return new Date(Math.min(day.endOf('day').toMillis(), now.getTime()));
}
