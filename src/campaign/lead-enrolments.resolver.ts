import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionOf, mapPage, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import { CampaignLog } from './campaign-log.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { CampaignLogConnection } from './results/campaign-log.types.ts';

@ObjectType({ description: 'One campaign a lead was in; computed from its enrolments.' })
export class CampaignHistoryEntry {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => Date, { description: 'When the lead entered it.' })
  appliedAt!: Date;

  @Field(() => Int, { description: 'How many steps are behind, skipped ones too.' })
  stepsCompleted!: number;
}

const EnrolmentConnection = connectionOf(Enrolment, 'Enrolment');
const CampaignHistoryConnection = connectionOf(CampaignHistoryEntry, 'CampaignHistory');

@Resolver(() => Lead)
export class LeadEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection, {
    nullable: true,
    description: 'Its runs through campaigns, latest first.',
  })
  enrolments(
    @Ctx() { scope }: Context,
    @Root() { id }: Lead,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Enrolment>> {
    return enrolmentsOf(scope, id, page);
  }

  @FieldResolver(() => CampaignHistoryConnection, {
    nullable: true,
    description: 'The campaigns it was in, latest first.',
  })
  async campaignHistory(
    @Ctx() { scope }: Context,
    @Root() { id }: Lead,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CampaignHistoryEntry>> {
    const runs = await enrolmentsOf(scope, id, page);
    return mapPage(runs, ({ campaignId, enteredAt: appliedAt, position: stepsCompleted }) => ({
      campaignId,
      appliedAt,
      stepsCompleted,
    }));
  }

  @FieldResolver(() => CampaignLogConnection, {
    nullable: true,
    description: 'What became of the steps of all its campaigns, newest first.',
  })
  campaignLogs(
    @Ctx() { scope }: Context,
    @Root() { id }: Lead,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CampaignLog>> {
    return readNestedPage(
      scope,
      CampaignLog,
      { parent: { field: 'leadId', id }, sortBy: 'createdAt', descending: true },
      page,
    );
  }
}

async function enrolmentsOf(scope: Scope, leadId: string, page: PageArgs): Promise<Connection<Enrolment>> {
  return readNestedPage(
    scope,
    Enrolment,
    { parent: { field: 'leadId', id: leadId }, sortBy: 'enteredAt', descending: true },
    page,
  );
}
