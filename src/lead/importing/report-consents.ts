import type { Tx } from '../../storage/commit/tx.ts';
import type { ImportedConsent } from '../import/imported-lead.ts';
import type { Lead } from '../lead.entity.ts';
import { consentKey } from './new-consents.ts';

/** What the rows of a batch say about consent, for the contact policy to keep. */
export class ConsentReports {
  readonly #reports: { lead: Lead; consent: ImportedConsent }[] = [];

  add(lead: Lead, consents: readonly ImportedConsent[]): void {
    if (consents.length === 0) return;
    lead.reportedConsents = [...lead.reportedConsents, ...consents.map(consentKey)];
    this.#reports.push(...consents.map((consent) => ({ lead, consent })));
  }

  /** One fact each, channel by channel: facts about different leads in a row are worked off together. */
  record(tx: Tx): void {
    const byChannel = Map.groupBy(this.#reports, ({ consent }) => consent.channel);
    for (const { lead, consent } of [...byChannel.values()].flat()) {
      const { channel, isGiven, givenOn, source } = consent;
      const givenAt = givenOn ? `${givenOn}T00:00:00.000Z` : null;
      tx.record('lead.consent_reported', lead, {
        channel,
        status: isGiven ? 'given' : 'revoked',
        givenAt,
        source: 'import',
        origin: source,
      });
    }
  }
}
