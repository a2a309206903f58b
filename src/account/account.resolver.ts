import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import type { Context } from '../graphql/context.ts';
import { Cost, costOfPassword } from '../graphql/costs.ts';
import { RegisterBrokerInput, SignedIn, SignInInput, UpdateBrokerInput } from './account.types.ts';
import { Broker } from './broker.entity.ts';
import { findBroker } from './find-broker.ts';
import { Membership } from './members/membership.entity.ts';
import { Permission } from './permission.ts';
import { RegistrationMode } from './registration/registration-mode.ts';
import { registerBroker } from './registration/register-broker.ts';
import { RequestRegistrationInput } from './registration/registration.types.ts';
import { requestRegistration } from './registration/request-registration.ts';
import { signIn } from './sign-in/sign-in.ts';
import { signOut } from './sign-in/sign-out.ts';
import { updateBroker } from './update-broker.ts';

@ObjectType({ description: 'Who is asking.' })
export class Me {
  @Field(() => Broker, { description: 'The brokerage that the credential belongs to.' })
  broker!: Broker;

  @Field(() => Membership, { nullable: true, description: 'Null for an API key.' })
  member!: Membership | null;

  @Size(Object.keys(Permission).length)
  @Field(() => [Permission], { description: 'What the credential allows, by its role or key.' })
  permissions!: readonly Permission[];
}

@Resolver()
export class AccountResolver {
  @Query(() => Me, { description: 'Who is asking, and what they may do.' })
  async me(@Ctx() { scope }: Context): Promise<Me> {
    const { actor, permissions } = scope.viewer;
    const { read } = scope;
    const [broker, member] = await Promise.all([findBroker(scope), read.load(Membership, actor.id)]);
    return { broker, member, permissions };
  }

  @Query(() => RegistrationMode, {
    description: 'Who may register a brokerage at this installation. Needs no credential.',
  })
  registrationMode(@Ctx() { scope }: Context): RegistrationMode {
    return scope.runtime.registration;
  }

  @Cost(costOfPassword)
  @Mutation(() => SignedIn, {
    description:
      'Creates a broker with its owner, and signs the owner in. Needs no credential, but the token of a registration link.',
  })
  registerBroker(
    @Ctx() { scope, address }: Context,
    @Arg('input', () => RegisterBrokerInput) input: RegisterBrokerInput,
  ): Promise<SignedIn> {
    return registerBroker(scope, input, address);
  }

  @Cost(costOfPassword)
  @Mutation(() => Boolean, {
    description:
      'Mails a link by which a brokerage can be registered, where registration is open. True whether or not the address has an account. Needs no credential.',
  })
  requestRegistration(
    @Ctx() { scope, address }: Context,
    @Arg('input', () => RequestRegistrationInput) input: RequestRegistrationInput,
  ): Promise<boolean> {
    return requestRegistration(scope, input, address);
  }

  @Cost(costOfPassword)
  @Mutation(() => SignedIn, { description: 'Signs in for 30 days. Needs no credential.' })
  signIn(@Ctx() { scope, address }: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<SignedIn> {
    return signIn(scope, input, address);
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the token that is sent; false for an API key.' })
  signOut(@Ctx() { scope }: Context): Promise<boolean> {
    return signOut(scope);
  }

  @Mutation(() => Broker, { description: 'Changes what is given of the broker. Needs BROKER_WRITE.' })
  updateBroker(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateBrokerInput) input: UpdateBrokerInput,
  ): Promise<Broker> {
    return updateBroker(scope, input);
  }
}
