import { AppError, refusal } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Broker } from '../broker.entity.ts';
import type { RemoveMemberInput, SetMemberRoleInput } from './member.types.ts';
import { Membership } from './membership.entity.ts';
import { Role } from '../permission.ts';
import { Session } from '../sign-in/session.entity.ts';

/** Gives a member another role. FORBIDDEN for one that may more than who gives it, CONFLICT for the last owner. */
export async function setMemberRole(scope: Scope, input: SetMemberRoleInput): Promise<Membership> {
  const { memberId, role } = input;
  scope.viewer.require('member:write');
  scope.viewer.requireRole(role);
  return scope.commit(
    async (tx) => {
      const member = await lockMember(tx, scope, memberId, role);
      member.role = role;
      tx.record('user.role_changed', member);
      return member;
    },
    { operation: 'setMemberRole', input },
  );
}

/** Ends a member's access at once, sessions included; what they did stays. CONFLICT for the last owner. */
export async function removeMember(scope: Scope, input: RemoveMemberInput): Promise<Membership> {
  scope.viewer.require('member:write');
  return scope.commit(
    async (tx) => {
      const member = await lockMember(tx, scope, input.memberId, null);
      member.removedAt = tx.now();
      tx.record('user.removed', member);
      for (const session of await tx.find(Session, { membershipId: member.id })) tx.remove(session);
      return member;
    },
    { operation: 'removeMember', input },
  );
}

/** The broker is the lock of its membership: two owners who remove each other at once cannot both succeed. */
async function lockMember(tx: Tx, scope: Scope, memberId: string, newRole: Role | null): Promise<Membership> {
  await tx.lock(Broker, tx.broker);
  const member = await tx.get(Membership, memberId);
  if (member.removedAt) throw new AppError('NOT_FOUND');
  if (member.role === Role.OWNER) scope.viewer.require('broker:write');
  if (member.role === Role.OWNER && newRole !== Role.OWNER) {
    const owners = await tx.count(Membership, { role: Role.OWNER, removedAt: null });
    if (owners <= 1) throw refusal('LAST_OWNER');
  }
  return member;
}
