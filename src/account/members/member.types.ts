import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Invitation } from './invitation.entity.ts';
import { Role } from '../permission.ts';
import { Email, Password } from '../../text/formats.ts';
import { Text } from '../../text/input-format.ts';
import { problem } from '../../language/problems/problem.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({ description: 'A place at the broker for one person, open for a week.' })
export class InviteUserInput extends RepeatableInput {
  @Field(() => String, {
    description: 'The address that is invited; an account with this address joins, else one is made.',
  })
  @Email()
  email!: string;

  @Field(() => Role, { description: 'What the person will be allowed to do; no more than its maker may.' })
  role!: Role;
}

@InputType({ description: 'A member and another role.' })
export class SetMemberRoleInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such member. CONFLICT for the last owner.' })
  memberId!: string;

  @Field(() => Role, { description: 'Takes effect with the next request.' })
  role!: Role;
}

@InputType({ description: 'A member whose access ends.' })
export class RemoveMemberInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such member. CONFLICT for the last owner.' })
  memberId!: string;
}

@InputType({ description: 'The person who accepts, and the secret of the link.' })
export class AcceptInvitationInput {
  @Field({ description: 'Secret of the invitation link, good once.' })
  @Text('token')
  token!: string;

  @Field({ description: '1 to 100 characters.' })
  @Text('name')
  name!: string;

  @Field({ description: '10 to 200 characters; for an existing account, its password.' })
  @Password({ min: 10, otherwise: problem('TEXT_LENGTH', { min: 10, max: 200 }) })
  password!: string;
}

@ObjectType({ description: 'An invitation and the secret of its link.' })
export class NewInvitation {
  @Field(() => Invitation, { description: 'The invitation without its secret.' })
  invitation!: Invitation;

  @Field(() => String, {
    nullable: true,
    description: 'Secret for the invitation link; shown once, null when the command is repeated.',
  })
  token!: string | null;
}
