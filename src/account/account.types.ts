import { Field, InputType, ObjectType } from 'type-graphql';
import { Broker } from './broker.entity.ts';
import { Membership } from './members/membership.entity.ts';
import { maxOrigins, Origins } from './origin.ts';
import { SetOf } from '../graphql/list-rule.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { Country, Currency, Email, Locale, Password, Zone } from '../text/formats.ts';
import { Text } from '../text/input-format.ts';
import { problem } from '../language/problems/problem.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'A new brokerage and the person who owns it.' })
export class RegisterBrokerInput {
  @Field({ description: 'Name of the brokerage, 1 to 100 characters.' })
  @Text('name')
  name!: string;

  @Field({ description: 'ISO 3166-1 alpha-2, such as MX.' })
  @Country()
  country!: string;

  @Field({ description: 'IANA time zone, such as America/Mexico_City, in any case.' })
  @Zone()
  zone!: string;

  @Field({ description: 'BCP 47, such as es-MX.' })
  @Locale()
  locale!: string;

  @Field({ description: 'ISO 4217, such as MXN.' })
  @Currency()
  currency!: string;

  @Field(() => String, { description: 'Address of the owner; becomes the sign-in.' })
  @Email()
  ownerEmail!: string;

  @Field({ description: '1 to 100 characters.' })
  @Text('name')
  ownerName!: string;

  @Field({ description: '10 to 200 characters; for an address that has an account, its password.' })
  @Password({ min: 10, otherwise: problem('TEXT_LENGTH', { min: 10, max: 200 }) })
  ownerPassword!: string;

  @Field({
    description:
      'Of a registration link: printed at the first start, made by `npm run create-owner`, or mailed by `requestRegistration` where registration is open.',
  })
  @Text('token')
  registrationToken!: string;
}

@NeverNull('name', 'country', 'zone', 'locale', 'currency')
@InputType({
  description: 'Changes to the brokerage. Omitted fields stay; null is refused, except in `allowedOrigins`.',
})
export class UpdateBrokerInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  @Text('name')
  name?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166-1 alpha-2. It can be corrected while the broker has no lead: CONFLICT `COUNTRY_IN_USE` afterwards.',
  })
  @Country()
  country?: string;

  @Field(() => String, { nullable: true, description: 'IANA time zone, such as America/Mexico_City, in any case.' })
  @Zone()
  zone?: string;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as es-MX.' })
  @Locale()
  locale?: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as MXN.' })
  @Currency()
  currency?: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Exact origins of pages that may ask with credentials of this broker, such as https://crm.example.com; null for none.',
  })
  @SetOf(maxOrigins)
  @Origins()
  allowedOrigins?: string[] | null;
}

@InputType({ description: 'Credentials of a person. Wrong ones are UNAUTHENTICATED, too many RATE_LIMITED.' })
export class SignInInput {
  @Field({ description: 'Upper and lower case are the same.' })
  @Text('address')
  email!: string;

  @Field({ description: '1 to 200 characters.' })
  @Password({ min: 1, otherwise: problem('PASSWORD_MISSING') })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which broker, for a person who belongs to several; else the first one joined.',
  })
  @Text('token')
  brokerId?: string | null;
}

@ObjectType({ description: 'A signed-in user. Send the token as `Authorization: Bearer <token>`.' })
export class SignedIn {
  @Field({ description: 'Secret; shown once.' })
  token!: string;

  @Field(() => Date, { description: 'When the token ends, 30 days after it was made.' })
  expiresAt!: Date;

  @Field(() => Membership, { description: 'The user at this broker.' })
  member!: Membership;

  @Field(() => Broker, { description: 'The brokerage that the token is for.' })
  broker!: Broker;
}
