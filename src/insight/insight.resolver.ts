import { Ctx, Query, Resolver } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import type { Context } from '../graphql/context.ts';
import { SetupStep, setupStatus } from './setup-status.ts';

@Resolver()
export class InsightResolver {
  @Size(30)
  @Query(() => [SetupStep], {
    description: 'The set-up checklist: what is done, and how to do the rest. Needs BROKER_READ.',
  })
  setupStatus(@Ctx() { scope }: Context): Promise<SetupStep[]> {
    return setupStatus(scope);
  }
}
