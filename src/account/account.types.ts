import {
  ArrayMaxSize,
  IsEmail,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsOptional,
  IsTimeZone,
  Length,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Broker } from './broker.entity.ts';
import { Membership } from './membership.entity.ts';
import { IsOrigins, mostOrigins } from './origin.ts';

/** `IsLocale` of class-validator accepts any word; a locale is one whose language Intl can name. */
@ValidatorConstraint({ name: 'knownLocale' })
class KnownLocale implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return (
      typeof value === 'string' &&
      /^[a-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(value) &&
      Intl.DateTimeFormat.supportedLocalesOf(value).length > 0
    );
  }
}

@InputType({ description: 'A new brokerage and the person who owns it.' })
export class RegisterBrokerInput {
  @Field({ description: 'Name of the brokerage, 1 to 100 characters.' })
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  name!: string;

  @Field({ description: 'ISO 3166-1 alpha-2, such as MX.' })
  @IsISO31661Alpha2({ message: 'send an ISO 3166-1 alpha-2 code, such as MX' })
  country!: string;

  @Field({ description: 'IANA time zone, such as America/Mexico_City.' })
  @IsTimeZone({ message: 'send an IANA time zone, such as America/Mexico_City' })
  zone!: string;

  @Field({ description: 'BCP 47, such as es-MX.' })
  @Validate(KnownLocale, { message: 'send a BCP 47 locale, such as es-MX' })
  locale!: string;

  @Field({ description: 'ISO 4217, such as MXN.' })
  @IsISO4217CurrencyCode({ message: 'send an ISO 4217 code, such as MXN' })
  currency!: string;

  @Field(() => GraphQLEmailAddress, { description: 'Address of the owner; becomes the sign-in.' })
  @IsEmail({}, { message: 'send an e-mail address' })
  ownerEmail!: string;

  @Field({ description: '1 to 100 characters.' })
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  ownerName!: string;

  @Field({ description: '10 to 200 characters; for an address that has an account, its password.' })
  @Length(10, 200, { message: 'send 10 to 200 characters' })
  ownerPassword!: string;

  @Field({
    description:
      'Of a registration link: printed at the first start, made by `npm run create-owner`, or mailed by `requestRegistration` where registration is open.',
  })
  @Length(1, 200, { message: 'send the token of the registration link' })
  registrationToken!: string;
}

@InputType({ description: 'What of the brokerage is to change; what is left out stays.' })
export class UpdateBrokerInput {
  @Field(() => String, { nullable: true, description: 'Name of the brokerage, 1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'IANA time zone, such as America/Mexico_City.' })
  @IsOptional()
  @IsTimeZone({ message: 'send an IANA time zone, such as America/Mexico_City' })
  zone?: string;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as es-MX.' })
  @IsOptional()
  @Validate(KnownLocale, { message: 'send a BCP 47 locale, such as es-MX' })
  locale?: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as MXN.' })
  @IsOptional()
  @IsISO4217CurrencyCode({ message: 'send an ISO 4217 code, such as MXN' })
  currency?: string;

  @Field(() => [String], {
    nullable: true,
    description: `Exact origins of pages that may ask with credentials of this broker, such as https://crm.example.com; ${mostOrigins} at most.`,
  })
  @IsOptional()
  @ArrayMaxSize(mostOrigins, { message: `send at most ${mostOrigins} origins` })
  @IsOrigins()
  allowedOrigins?: string[];
}

@InputType({ description: 'Credentials of a person. Wrong ones are UNAUTHENTICATED, too many RATE_LIMITED.' })
export class SignInInput {
  @Field({ description: 'Upper and lower case are the same.' })
  @Length(3, 254, { message: 'send an e-mail address' })
  email!: string;

  @Field({ description: '1 to 200 characters.' })
  @Length(1, 200, { message: 'send the password' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which broker, for a person who belongs to several; else the first one joined.',
  })
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
