import type { NoDetails } from '../audit/events.ts';
import type { Broker } from './broker.entity.ts';
import type { ApiKey } from './keys/api-key.entity.ts';
import type { Invitation } from './members/invitation.entity.ts';
import type { Membership } from './members/membership.entity.ts';
import type { Session } from './sign-in/session.entity.ts';

declare module '../audit/events.ts' {
  interface Events {
    'broker.registered': { subject: Broker; details: NoDetails };
    /** `formerCountry`: ISO 3166-1 alpha-2, when the country changed. */
    'broker.updated': { subject: Broker; details: { formerCountry?: string } };
    'user.signed_in': { subject: Session; details: NoDetails };
    'user.signed_out': { subject: Session; details: NoDetails };
    'user.invited': { subject: Invitation; details: NoDetails };
    'invitation.ended': { subject: Invitation; details: NoDetails };
    /** `invitationId`: of the invitation that was accepted; absent for the first owner. */
    'user.joined': { subject: Membership; details: { invitationId?: string } };
    'user.role_changed': { subject: Membership; details: NoDetails };
    'user.removed': { subject: Membership; details: NoDetails };
    'api_key.created': { subject: ApiKey; details: NoDetails };
    'api_key.revoked': { subject: ApiKey; details: NoDetails };
  }
}
