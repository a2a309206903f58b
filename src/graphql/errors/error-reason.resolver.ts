import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { errorReasons, type ErrorReason } from '../../error-reasons.ts';
import { Language } from '../../language/language.ts';
import { parametersOf } from '../../language/sentence.ts';
import type { Context } from '../context.ts';
import { Size } from '../list-bounds.ts';
import { ErrorReasonEntry } from './error-reason.types.ts';

const reasons = Object.keys(errorReasons) as ErrorReason[];

@Resolver()
export class ErrorReasonResolver {
  @Size(200)
  @Query(() => [ErrorReasonEntry], {
    description: 'Every reason for which the API refuses something, with its text. Needs no credential.',
  })
  errorReasons(
    @Ctx() { scope }: Context,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'Language of the texts; left out: by the `Accept-Language` of the request.',
    })
    language: Language | null,
  ): ErrorReasonEntry[] {
    return reasons.map((reason) => {
      const { code, ...sentence } = errorReasons[reason];
      return { reason, code, parameters: parametersOf(sentence), text: sentence[language ?? scope.language] };
    });
  }
}
