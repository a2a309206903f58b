import { findUser } from '../../../account/find-user.ts';
import { Membership } from '../../../account/members/membership.entity.ts';
import type { Scope } from '../../../runtime/scope.ts';

/** Ids of the members who work for the broker, by their e-mail address. */
export async function membersByEmail(scope: Scope): Promise<Map<string, string>> {
  const members = await scope.read.find(Membership, { removedAt: null });
  const users = await Promise.all(members.map(({ userId }) => findUser(scope, userId)));
  return new Map(members.map(({ id }, index) => [users[index]?.email.toLowerCase() ?? '', id]));
}
