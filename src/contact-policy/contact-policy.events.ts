import type { NoDetails } from '../audit/events.ts';
import type { Channel } from '../lead/channel.ts';
import type { Consent } from './consent/consent.entity.ts';
import type { Contact } from './reservation/contact.entity.ts';
import type { SuppressionSource } from './contact-policy.enums.ts';
import type { Suppression } from './suppression/suppression.entity.ts';

declare module '../audit/events.ts' {
  interface Events {
    'consent.recorded': { subject: Consent; details: NoDetails };
    'suppression.added': { subject: Suppression; details: Suppressed & { source: SuppressionSource } };
    'suppression.asked_again': { subject: Suppression; details: Suppressed & { source: SuppressionSource } };
    'suppression.lifted': { subject: Suppression; details: Suppressed };
    'contact.reserved': { subject: Contact; details: { attemptKey: string } };
    'contact.released': { subject: Contact; details: { attemptKey: string } };
  }
}

interface Suppressed {
  /** Null: every channel. */
  channel: Channel | null;
}
