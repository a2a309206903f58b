import { registerEnumType } from 'type-graphql';
import { ContactPurpose, ContactReasonCode } from './may-contact.types.ts';

export { ContactPurpose, ContactReasonCode };

export const ConsentStatus = { GIVEN: 'given', REVOKED: 'revoked' } as const;
export type ConsentStatus = (typeof ConsentStatus)[keyof typeof ConsentStatus];

/** How a consent came to us. */
export enum ConsentSource {
  FORM = 'form',
  CALL = 'call',
  IMPORT = 'import',
  REPLY = 'reply',
}

/** Who or what asked that a lead be left alone. */
export enum SuppressionSource {
  MEMBER = 'member',
  REPLY = 'reply',
  CALL = 'call',
  PROVIDER = 'provider',
  IMPORT = 'import',
}

registerEnumType(ContactPurpose, {
  name: 'ContactPurpose',
  description: 'Why a lead is contacted: an offer, an answer to what the lead asked, or what an agreement needs.',
});
registerEnumType(ContactReasonCode, { name: 'ContactReasonCode', description: 'What stands against a contact.' });
registerEnumType(ConsentStatus, { name: 'ConsentStatus', description: 'Whether consent was given or taken back.' });
registerEnumType(ConsentSource, { name: 'ConsentSource', description: 'How a consent came to us.' });
registerEnumType(SuppressionSource, {
  name: 'SuppressionSource',
  description: 'Who or what asked that a lead be left alone.',
});
