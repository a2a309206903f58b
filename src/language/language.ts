import { registerEnumType } from 'type-graphql';

/** The languages in which Cadencia itself speaks to people. */
export enum Language {
  ES = 'es',
  EN = 'en',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'A language in which Cadencia itself speaks: in its mails, errors and explanations.',
  valuesConfig: { ES: { description: 'Spanish.' }, EN: { description: 'English.' } },
});

/** A text in each language that Cadencia speaks; `{name}` stands for a parameter. */
export type Sentence = Readonly<Record<`${Language}`, string>>;
