import { ActorKind, type Actor } from '../audit/audit-log.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import { ApiKey } from './keys/api-key.entity.ts';
import { findUser } from './find-user.ts';
import { Membership } from './members/membership.entity.ts';

/** The name of who acted, among the members and keys of the viewer's broker, former ones too; null for what has none. Batched. */
export async function findActorName(scope: Scope, { kind, id }: Actor): Promise<string | null> {
  if (kind === ActorKind.API_KEY) return (await scope.read.load(ApiKey, id))?.name ?? null;
  if (kind !== ActorKind.MEMBER) return null;
  const member = await scope.read.load(Membership, id);
  return member && ((await findUser(scope, member.userId)).name || null);
}
