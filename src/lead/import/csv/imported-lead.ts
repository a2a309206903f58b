import type { CountryCode } from 'libphonenumber-js/max';
import type { Problem } from '../../../language/problems/problem.ts';
import type { Channel } from '../../channel.ts';
import type { LeadFacts } from '../../../facts/catalogue.ts';
import type { PhoneIdentity } from '../../identity/phone-identity.ts';
import type { Stage } from '../../stage.ts';
import type { TreatmentType } from '../../treatment-type.ts';

/** What a row says about a lead. null is an empty cell or a column that the file does not have. */
export interface ImportedLead {
  externalId: string | null;
  name: string;
  phone: PhoneIdentity | null;
  /** In lower case. */
  email: string | null;
  country: CountryCode;
  /** The IANA zone the file names; it goes before the one the phone number suggests. */
  zone: string | null;
  facts: Partial<LeadFacts>;
  stage: Stage | null;
  treatment: TreatmentType | null;
  assigneeEmail: string | null;
  notes: string | null;
  /** Only channels about which the row says yes or no. */
  consents: ImportedConsent[];
}

/** A "no" is an objection that must be kept; an empty cell is neither and leaves what is known as it is. */
export interface ImportedConsent {
  channel: Channel;
  isGiven: boolean;
  /** `YYYY-MM-DD`; a consent without day or source cannot be proved. */
  givenOn: string | null;
  source: string | null;
}

/** Why a row is not imported. The value is left out: refusals are listed, stored and sent. */
export interface RowRefusal extends Problem {
  column: string;
}
