import { registerEnumType } from 'type-graphql';
import { ContactPurpose, ContactReasonCode } from './decision/may-contact.types.ts';
import { countryRules } from './rules/country-rules.ts';

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
  description: 'Why a lead is contacted: the law treats an answer and a confirmation unlike an offer.',
  valuesConfig: {
    MARKETING: { description: 'An offer: consent, hours and caps apply.' },
    REPLY: {
      description:
        'An answer to what the lead wrote, on the channel that it wrote on, within 24 hours; all else is judged as MARKETING, and so is a call. A conversation on the phone is nothing written.',
    },
    SERVICE: { description: 'What an agreement needs, such as confirming an appointment.' },
  },
});
registerEnumType(ContactReasonCode, {
  name: 'ContactReasonCode',
  description: 'What stands against a contact.',
  valuesConfig: {
    LEAD_ARCHIVED: { description: 'The lead is archived.' },
    RECIPIENT_MISSING: {
      description: 'The lead has no e-mail address, or no phone number that may be dialled, for this channel.',
    },
    SUPPRESSED: {
      description:
        'The lead, or a lead with the same phone number or e-mail address, is not to be contacted on this channel.',
    },
    COUNTRY_UNKNOWN: { description: 'Without the country of the lead no law is known, so nobody is contacted.' },
    COUNTRY_WITHOUT_RULES: {
      description: `There are no contact rules for the country yet, so nobody is contacted. There are for ${[...countryRules.keys()].join(', ')}.`,
    },
    ZONE_UNKNOWN: { description: 'Without the time zone of the lead no hour is known, so nobody is contacted.' },
    CONSENT_MISSING: { description: 'Marketing on this channel needs a consent, and there is none.' },
    CONSENT_EXPIRED: {
      description:
        'The consent to marketing on this channel is too old, by its own date or by the rules of the country.',
    },
    CONSENT_ENDS_FIRST: {
      description:
        'The consent to marketing on this channel ends before the first time at which a contact would be allowed.',
    },
    CONSENT_REVOKED: {
      description:
        'The lead took back its consent for this channel and purpose. It holds also for a reply that is judged as marketing.',
    },
    REPLY_TOO_LATE: {
      description:
        'A reply cannot go out within 24 hours of what the lead wrote on this channel, so it is judged as marketing and more is needed.',
    },
    OUTSIDE_HOURS: {
      description: 'Outside the hours of the country for this channel, on the clock of the lead. Waiting helps.',
    },
    HOLIDAY: { description: 'A public holiday on which this channel is not used. Waiting helps.' },
    HOLIDAYS_UNKNOWN: { description: 'The public holidays of that year are not known, so nobody is disturbed.' },
    OUTSIDE_CAMPAIGN_WINDOW: {
      description: 'Outside the window of the campaign, on the clock of the lead. Waiting helps.',
    },
    CAP_REACHED: {
      description:
        'The lead has had as many marketing contacts in a day or in seven days as the rules allow. Waiting helps.',
    },
    OTHER_CHANNEL_THIS_WEEK: {
      description:
        'The lead was reached on another channel within seven days, and the rules of its country then allow only that one. Waiting helps.',
    },
    DISPATCH_STOPPED: {
      description: 'A stop holds back all calls or all messages; see `dispatchState`. When it is lifted is not known.',
    },
  },
});
registerEnumType(ConsentStatus, {
  name: 'ConsentStatus',
  description: 'Whether consent was given or taken back.',
  valuesConfig: {
    GIVEN: { description: 'The lead agreed to be contacted.' },
    REVOKED: { description: 'The lead took it back; this holds until it agrees again.' },
  },
});
registerEnumType(ConsentSource, {
  name: 'ConsentSource',
  description: 'How a consent came to us.',
  valuesConfig: {
    FORM: { description: 'A form that the lead filled in.' },
    CALL: { description: 'The lead said so on the phone.' },
    IMPORT: { description: 'A file of leads says so.' },
    REPLY: { description: 'The lead wrote to the broker.' },
  },
});
registerEnumType(SuppressionSource, {
  name: 'SuppressionSource',
  description: 'Who or what asked that a lead be left alone.',
  valuesConfig: {
    MEMBER: { description: 'A member or an integrator, see `suppressLead`.' },
    REPLY: { description: 'The lead, in a message.' },
    CALL: { description: 'The lead, on the phone.' },
    PROVIDER: { description: 'A provider reported that the lead opted out there.' },
    IMPORT: { description: 'A list from elsewhere. No operation sets it.' },
  },
});
