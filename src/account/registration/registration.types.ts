import { Field, InputType } from 'type-graphql';
import { Language } from '../../language/language.ts';
import { Email } from '../../text/formats.ts';

@InputType({ description: 'Somebody who wants to register a brokerage.' })
export class RequestRegistrationInput {
  @Field(() => String, { description: 'Where the link is mailed; it becomes the owner’s address.' })
  @Email()
  email!: string;

  @Field(() => Language, { defaultValue: Language.ES, description: 'Language of the mail.' })
  language: Language = Language.ES;
}
