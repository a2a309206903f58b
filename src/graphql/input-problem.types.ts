import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { described, namesOf } from '../language/enum-of-sentences.ts';
import { problemCodes, sentenceOf, type ProblemCode as Code } from '../language/problems/problem.ts';
import { Size } from './list-bounds.ts';

const texts = Object.fromEntries(problemCodes.map((code) => [code, sentenceOf(code)])) as Record<
  Code,
  { en: string; es: string }
>;

export const ProblemCode = namesOf(texts);
registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description:
    'What is wrong with a field: `code` in `extensions.fields` of an error. A name in braces is a key of `parameters`.',
  valuesConfig: described(texts),
});

@ObjectType({ description: 'One thing that can be wrong with a field of what was sent.' })
export class InputProblem {
  @Field(() => ProblemCode, { description: 'As in `extensions.fields` of an error.' })
  code!: Code;

  @Size(20)
  @Field(() => [String], { description: 'Names of the values that its text names, each a key of `parameters`.' })
  parameters!: string[];

  @Field({ description: 'What is wrong and how to mend it, with each parameter in braces.' })
  text!: string;
}
