import { IsEmail, IsIn } from 'class-validator';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type { MailLanguage } from './registration-mail.ts';

@InputType({ description: 'Somebody who wants to register a brokerage.' })
export class RequestRegistrationInput {
  @Field(() => GraphQLEmailAddress, { description: 'Where the link is mailed; it becomes the owner’s address.' })
  @IsEmail({}, { message: 'send an e-mail address' })
  email!: string;

  @Field(() => String, { defaultValue: 'es', description: 'Language of the mail: es or en.' })
  @IsIn(['es', 'en'], { message: 'send es or en' })
  language: MailLanguage = 'es';
}
