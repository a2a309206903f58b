import { requireInLifetime } from '../../text/date-bounds.ts';
import { badInput } from '../../errors.ts';
import { noteConsent } from '../../lead/import/match/new-consents.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Consent } from './consent.entity.ts';
import { ConsentSource, ConsentStatus, ContactPurpose } from '../contact-policy.enums.ts';
import type { RecordConsentInput, RevokeConsentInput } from '../contact-policy.types.ts';
import { recordConsent, type NewConsent } from './record-consent.ts';

/** Records that a lead agreed to be contacted. BAD_USER_INPUT for a time in the future, NOT_FOUND for an unknown lead. */
export async function reportConsent(scope: Scope, input: RecordConsentInput): Promise<Consent> {
  scope.viewer.require('lead:write');
  const { leadId, idempotencyKey: _key, ...said } = input;
  return scope.commit(
    async (tx) => {
      const givenAt = input.givenAt ?? tx.now();
      requirePossible(input, givenAt, tx.now());
      const lead = await tx.lock(Lead, leadId);
      return recordWord(tx, lead, { ...said, givenAt, status: ConsentStatus.GIVEN });
    },
    { operation: 'recordConsent', input },
  );
}

function requirePossible({ expiresAt }: RecordConsentInput, givenAt: Date, now: Date): void {
  if (givenAt > now) throw badInput('input.givenAt', 'CONSENT_IN_FUTURE');
  if (expiresAt && expiresAt <= givenAt) throw badInput('input.expiresAt', 'CONSENT_ENDS_EARLY');
  requireInLifetime('input.givenAt', givenAt, now);
  if (expiresAt) requireInLifetime('input.expiresAt', expiresAt, now);
}

/** Records that a lead took back its consent; it holds from now on. */
export async function revokeConsent(scope: Scope, input: RevokeConsentInput): Promise<Consent> {
  scope.viewer.require('lead:write');
  const { leadId, channel, purpose, proofRef } = input;
  const source = input.source ?? ConsentSource.CALL;
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, leadId);
      return recordWord(tx, lead, { channel, purpose, source, proofRef, status: ConsentStatus.REVOKED });
    },
    { operation: 'revokeConsent', input },
  );
}

/** Imports report consent to marketing, and know by the lead what was said in between. */
function recordWord(tx: Tx, lead: Lead, values: NewConsent): Consent {
  const { channel, purpose, status } = values;
  if (purpose === ContactPurpose.MARKETING) noteConsent(lead, { channel, isGiven: status === ConsentStatus.GIVEN });
  return recordConsent(tx, lead, values);
}
