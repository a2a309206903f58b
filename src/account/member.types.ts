import { IsEmail, Length } from 'class-validator';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Invitation } from './invitation.entity.ts';
import { Role } from './permission.ts';

@InputType()
export class InviteUserInput {
  @Field(() => GraphQLEmailAddress)
  @IsEmail({}, { message: 'send an e-mail address' })
  email!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field()
  @Length(1, 200, { message: 'send the token of the invitation' })
  token!: string;

  @Field({ description: '1 to 100 characters.' })
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  name!: string;

  @Field({ description: '10 to 200 characters; for an existing account, its password.' })
  @Length(10, 200, { message: 'send 10 to 200 characters' })
  password!: string;
}

@ObjectType()
export class NewInvitation {
  @Field(() => Invitation)
  invitation!: Invitation;

  @Field(() => String, {
    nullable: true,
    description: 'Secret for the invitation link; shown once, null when the command is repeated.',
  })
  token!: string | null;
}
