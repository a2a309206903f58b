import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import { cancelMeeting, markMeetingHeld } from './close-meeting.ts';
import { Meeting } from './meeting.entity.ts';
import { ScheduleMeetingInput, CancelMeetingInput, MarkMeetingHeldInput } from './meeting.types.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

const MeetingConnection = connectionOf(Meeting, 'Meeting');

@Resolver(() => Lead)
export class MeetingResolver {
  @Mutation(() => Meeting, {
    description:
      'Books a meeting and mails an invitation when the lead has an address. CONFLICT LEAD_ARCHIVED for a lead that was put away. Needs LEAD_WRITE.',
  })
  scheduleMeeting(
    @Ctx() { scope }: Context,
    @Arg('input', () => ScheduleMeetingInput) input: ScheduleMeetingInput,
  ): Promise<Meeting> {
    return scheduleMeeting(scope, input);
  }

  @Mutation(() => Meeting, {
    description: 'Calls off a planned meeting and mails that to the lead when it has an address. Needs LEAD_WRITE.',
  })
  cancelMeeting(
    @Ctx() { scope }: Context,
    @Arg('input', () => CancelMeetingInput) input: CancelMeetingInput,
  ): Promise<Meeting> {
    return cancelMeeting(scope, input);
  }

  @Mutation(() => Meeting, { description: 'Says that a meeting took place. Needs LEAD_WRITE.' })
  markMeetingHeld(
    @Ctx() { scope }: Context,
    @Arg('input', () => MarkMeetingHeldInput) input: MarkMeetingHeldInput,
  ): Promise<Meeting> {
    return markMeetingHeld(scope, input);
  }

  @FieldResolver(() => MeetingConnection, {
    description: 'Meetings with the lead, the latest to begin first; cancelled ones too.',
  })
  meetings(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Meeting>> {
    return readNestedPage(
      scope,
      Meeting,
      { parent: { field: 'leadId', id }, sortBy: 'startsAt', descending: true },
      page,
    );
  }
}
