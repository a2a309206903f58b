import { Membership } from '../../account/members/membership.entity.ts';
import { badInput } from '../../errors.ts';
import type { Tx } from '../../storage/commit/tx.ts';

/** Leads are assigned to people who still work for the broker: NOT_FOUND for nobody's id, BAD_USER_INPUT for who has left. */
export async function requireAssignee(tx: Tx, memberId: string, field: string): Promise<Membership> {
  const member = await tx.get(Membership, memberId);
  if (member.removedAt) throw badInput(field, 'MEMBER_LEFT');
  return member;
}
