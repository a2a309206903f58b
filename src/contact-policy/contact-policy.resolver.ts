import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Channel } from '../lead/lead.types.ts';
import { mayContactLead } from './decision/ask-contact.ts';
import { Consent } from './consent/consent.entity.ts';
import { suppressionsOf } from './suppression/contact-ledger.ts';
import { ContactPurpose } from './contact-policy.enums.ts';
import {
  ContactDecisionType,
  LiftSuppressionInput,
  RecordConsentInput,
  RevokeConsentInput,
  SuppressLeadInput,
} from './contact-policy.types.ts';
import { liftSuppression } from './suppression/lift-suppression.ts';
import { reportConsent, revokeConsent } from './consent/report-consent.ts';
import { suppressLead } from './suppression/suppress-contact.ts';
import { Suppression } from './suppression/suppression.entity.ts';

const ConsentConnection = connectionOf(Consent, 'Consent');
const SuppressionConnection = connectionOf(Suppression, 'Suppression');

@Resolver(() => Lead)
export class ContactPolicyResolver {
  @Query(() => ContactDecisionType, {
    description: 'Whether a lead may be contacted now, why not, and from when on. Needs LEAD_READ.',
  })
  mayContactLead(
    @Ctx() { scope }: Context,
    @Arg('leadId', () => ID, { description: 'NOT_FOUND when the broker has no such lead.' }) leadId: string,
    @Arg('channel', () => Channel, {
      description: 'Asked about on its own; suppression, consent, hours and caps differ by channel.',
    })
    channel: Channel,
    @Arg('purpose', () => ContactPurpose, {
      defaultValue: ContactPurpose.MARKETING,
      description: 'Consent, hours and caps depend on it.',
    })
    purpose: ContactPurpose,
  ): Promise<ContactDecisionType> {
    return mayContactLead(scope, leadId, channel, purpose);
  }

  @Mutation(() => Consent, {
    description: 'Records that a lead agreed to be contacted, each time anew; the latest counts. Needs LEAD_WRITE.',
  })
  recordConsent(
    @Ctx() { scope }: Context,
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
  ): Promise<Consent> {
    return reportConsent(scope, input);
  }

  @Mutation(() => Consent, {
    description: 'Records that a lead took back its consent, each time anew; the latest counts. Needs LEAD_WRITE.',
  })
  revokeConsent(
    @Ctx() { scope }: Context,
    @Arg('input', () => RevokeConsentInput) input: RevokeConsentInput,
  ): Promise<Consent> {
    return revokeConsent(scope, input);
  }

  @Mutation(() => Suppression, {
    description:
      'Stops contact with a lead; what is planned does not go out. Returns the suppression that stands already where there is one, with its first reason and source. Needs LEAD_WRITE.',
  })
  suppressLead(
    @Ctx() { scope }: Context,
    @Arg('input', () => SuppressLeadInput) input: SuppressLeadInput,
  ): Promise<Suppression> {
    return suppressLead(scope, input);
  }

  @Mutation(() => Suppression, {
    description: 'Ends a suppression, for a lead who asked to be contacted again. Needs CONTACT_POLICY_WRITE.',
  })
  liftSuppression(
    @Ctx() { scope }: Context,
    @Arg('input', () => LiftSuppressionInput) input: LiftSuppressionInput,
  ): Promise<Suppression> {
    return liftSuppression(scope, input);
  }

  @FieldResolver(() => ConsentConnection, { description: 'What the lead said about being contacted, newest first.' })
  consents(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Consent>> {
    return readNestedPage(
      scope,
      Consent,
      { parent: { field: 'leadId', id }, sortBy: 'givenAt', descending: true },
      page,
    );
  }

  @FieldResolver(() => SuppressionConnection, {
    description:
      'Why the lead is or was not to be contacted, newest first; those of the same number or address included.',
  })
  suppressions(
    @Root() lead: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Suppression>> {
    return suppressionsOf(scope, lead, page);
  }
}
