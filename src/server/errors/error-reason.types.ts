import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { errorReasons, type ErrorReason as Reason } from '../../language/reasons/error-reasons.ts';
import { errorCodes, type ErrorCode as Code } from '../../language/error-codes.ts';
import { described, namesOf } from '../../language/enum-of-sentences.ts';
import { Size } from '../../graphql/list-bounds.ts';

const ErrorCode = namesOf(errorCodes);
registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'What kind of refusal an error is: `extensions.code`.',
  valuesConfig: described(errorCodes),
});

const ErrorReason = namesOf(errorReasons);
registerEnumType(ErrorReason, {
  name: 'ErrorReason',
  description:
    'Why something was refused: `extensions.reason`. A name in braces is a parameter, beside it in `extensions`.',
  valuesConfig: described(errorReasons),
});

@ObjectType({ description: 'One reason for which the API refuses something.' })
export class ErrorReasonEntry {
  @Field(() => ErrorReason, { description: 'As in `extensions.reason` of an error.' })
  reason!: Reason;

  @Field(() => ErrorCode, { description: 'As in `extensions.code` of the same error.' })
  code!: Code;

  @Size(20)
  @Field(() => [String], { description: 'Names of the values that its text names, each a key of `extensions`.' })
  parameters!: string[];

  @Field({ description: 'The text, with each parameter in braces.' })
  text!: string;
}
