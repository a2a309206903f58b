import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { reasonInWords } from './contact-reasons.ts';
import { ContactReasonType } from './contact-policy.types.ts';

@Resolver(() => ContactReasonType)
export class ContactReasonResolver {
  @FieldResolver(() => String, { description: 'The reason as a sentence, by the `Accept-Language` of the request.' })
  text(@Root() reason: ContactReasonType, @Ctx() { scope }: Context): string {
    return reasonInWords(reason, scope.language);
  }
}
