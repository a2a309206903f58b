import { IsEmail } from 'class-validator';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { Language } from '../../language/language.ts';

@InputType({ description: 'Somebody who wants to register a brokerage.' })
export class RequestRegistrationInput {
  @Field(() => GraphQLEmailAddress, { description: 'Where the link is mailed; it becomes the owner’s address.' })
  @IsEmail({}, { message: 'send an e-mail address' })
  email!: string;

  @Field(() => Language, { defaultValue: Language.ES, description: 'Language of the mail.' })
  language: Language = Language.ES;
}
