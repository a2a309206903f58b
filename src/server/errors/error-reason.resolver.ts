import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { errorReasons, type ErrorReason } from '../../language/reasons/error-reasons.ts';
import { Language } from '../../language/language.ts';
import { problemCodes, sentenceOf } from '../../language/problems/problem.ts';
import { parametersOf } from '../../language/sentence.ts';
import type { Context } from '../../graphql/context.ts';
import { Size } from '../../graphql/list-bounds.ts';
import { ErrorReasonEntry } from './error-reason.types.ts';
import { InputProblem } from '../../graphql/input-problem.types.ts';

const languageOfTexts = 'Language of the texts; left out: by the `Accept-Language` of the request.';
const reasons = Object.keys(errorReasons) as ErrorReason[];

@Resolver()
export class ErrorReasonResolver {
  @Size(200)
  @Query(() => [ErrorReasonEntry], {
    description: 'Every reason for which the API refuses something, with its text. Needs no credential.',
  })
  errorReasons(
    @Ctx() { scope }: Context,
    @Arg('language', () => Language, { nullable: true, description: languageOfTexts }) language: Language | null,
  ): ErrorReasonEntry[] {
    return reasons.map((reason) => {
      const { code, ...sentence } = errorReasons[reason];
      return { reason, code, parameters: parametersOf(sentence), text: sentence[language ?? scope.language] };
    });
  }

  @Size(300)
  @Query(() => [InputProblem], {
    description: 'Everything that can be wrong with a field of what was sent, with its text. Needs no credential.',
  })
  inputProblems(
    @Ctx() { scope }: Context,
    @Arg('language', () => Language, { nullable: true, description: languageOfTexts }) language: Language | null,
  ): InputProblem[] {
    return problemCodes.map((code) => {
      const sentence = sentenceOf(code);
      return { code, parameters: parametersOf(sentence), text: sentence[language ?? scope.language] };
    });
  }
}
