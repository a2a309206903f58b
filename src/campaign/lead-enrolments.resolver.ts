import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { PageArgs, readPage, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Lead } from '../lead/lead.entity.ts';
import { CampaignLog } from './campaign-log.entity.ts';
import { enrolmentsOf } from './enrol/enrolments-of.ts';
import { Enrolment } from './enrolment.entity.ts';
import { CampaignLogConnection } from './results/campaign-log.types.ts';

@ObjectType({ description: 'One campaign a lead was in; computed from its enrolments.' })
export class CampaignHistoryEntry {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => Date)
  appliedAt!: Date;

  @Field(() => Int, { description: 'How many steps are behind, skipped ones too.' })
  stepsCompleted!: number;
}

@Resolver(() => Lead)
export class LeadEnrolmentsResolver {
  @FieldResolver(() => [Enrolment], { description: 'Its runs through campaigns, latest first. Needs CAMPAIGN_READ.' })
  enrolments(@Ctx() { scope }: Context, @Root() lead: Lead): Promise<Enrolment[]> {
    return enrolmentsOf(scope, lead.id);
  }

  @FieldResolver(() => [CampaignHistoryEntry], {
    description: 'The campaigns it was in, latest first. Needs CAMPAIGN_READ.',
  })
  async campaignHistory(@Ctx() { scope }: Context, @Root() lead: Lead): Promise<CampaignHistoryEntry[]> {
    const runs = await enrolmentsOf(scope, lead.id);
    return runs.map(({ campaignId, enteredAt: appliedAt, position: stepsCompleted }) => ({
      campaignId,
      appliedAt,
      stepsCompleted,
    }));
  }

  @FieldResolver(() => CampaignLogConnection, {
    description: 'What became of the steps of all its campaigns, newest first. Needs CAMPAIGN_READ.',
  })
  campaignLogs(
    @Ctx() { scope }: Context,
    @Root() lead: Lead,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CampaignLog>> {
    scope.viewer.may('campaign:read');
    return readPage(
      scope.read,
      CampaignLog,
      { filter: { leadId: lead.id }, sortBy: 'createdAt', descending: true },
      page,
    );
  }
}
