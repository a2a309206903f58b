import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { Cost, costOfPassword } from '../../graphql/costs.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { SignedIn } from '../account.types.ts';
import { removeMember, setMemberRole } from './change-member.ts';
import { findUser } from '../find-user.ts';
import { inviteUser } from './invite-user.ts';
import {
  AcceptInvitationInput,
  InviteUserInput,
  NewInvitation,
  SetMemberRoleInput,
  RemoveMemberInput,
} from './member.types.ts';
import { Membership } from './membership.entity.ts';

const MemberConnection = connectionOf(Membership, 'Member');

@Resolver(() => Membership)
export class MemberResolver {
  @Query(() => MemberConnection, {
    description: 'Who works for the broker, the first to join first. Needs BROKER_READ.',
  })
  members(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<Membership>> {
    scope.viewer.require('broker:read');
    return readPage(scope.read, Membership, { filter: { removedAt: null }, sortBy: '_id', descending: false }, page);
  }

  @Mutation(() => NewInvitation, {
    description: 'Offers somebody a place at the broker. Needs MEMBER_WRITE and every permission of the role.',
  })
  inviteUser(
    @Ctx() { scope }: Context,
    @Arg('input', () => InviteUserInput) input: InviteUserInput,
  ): Promise<NewInvitation> {
    return inviteUser(scope, input);
  }

  @Cost(costOfPassword)
  @Mutation(() => SignedIn, { description: 'Joins the broker of an invitation and signs in. Needs no credential.' })
  acceptInvitation(
    @Ctx() { scope, address }: Context,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<SignedIn> {
    return acceptInvitation(scope, input, address);
  }

  @Mutation(() => Membership, {
    description:
      'Gives a member another role, none that may more than who gives it. Needs MEMBER_WRITE; BROKER_WRITE where an owner is concerned.',
  })
  setMemberRole(
    @Ctx() { scope }: Context,
    @Arg('input', () => SetMemberRoleInput) input: SetMemberRoleInput,
  ): Promise<Membership> {
    return setMemberRole(scope, input);
  }

  @Mutation(() => Membership, { description: "Ends a member's access at once. Needs MEMBER_WRITE." })
  removeMember(
    @Ctx() { scope }: Context,
    @Arg('input', () => RemoveMemberInput) input: RemoveMemberInput,
  ): Promise<Membership> {
    return removeMember(scope, input);
  }

  @FieldResolver(() => String, { description: 'As the person wrote it; 1 to 100 characters.' })
  async name(@Root() member: Membership, @Ctx() { scope }: Context): Promise<string> {
    return (await findUser(scope, member.userId)).name;
  }

  @FieldResolver(() => String, { description: 'The address the person signs in with, in lower case.' })
  async email(@Root() member: Membership, @Ctx() { scope }: Context): Promise<string> {
    return (await findUser(scope, member.userId)).email;
  }
}
