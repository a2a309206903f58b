import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor, ActorKind } from '../audit/audit-log.entity.ts';
import type { Context } from '../graphql/context.ts';
import { findActorName } from './find-actor-name.ts';

/** The parts of Cadencia in which the agent decides what is said and done. */
const agentParts = new Set(['call-agent', 'answer-messages']);

@Resolver(() => Actor)
export class ActorResolver {
  @FieldResolver(() => ActorKind)
  kind(@Root() { kind, id }: Actor): ActorKind {
    return kind === ActorKind.SYSTEM && agentParts.has(id) ? ActorKind.AGENT : kind;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the member, removed ones too, or of the key, revoked ones too; null for the system and the agent.',
  })
  name(@Root() actor: Actor, @Ctx() { scope }: Context): Promise<string | null> {
    return findActorName(scope, actor);
  }
}
