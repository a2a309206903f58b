import { badInput } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { Invitation } from './invitation.entity.ts';
import type { InviteUserInput, NewInvitation } from './member.types.ts';
import { hashToken, newSessionToken } from '../sign-in/token.ts';
import { Membership } from './membership.entity.ts';
import { User } from '../user.entity.ts';
import { DAY } from '../../runtime/durations.ts';

const lifetime = 7 * DAY;

/** Offers somebody a place at the broker. The token is answered once, for the link that the broker passes on. */
export async function inviteUser(scope: Scope, input: InviteUserInput): Promise<NewInvitation> {
  scope.viewer.require('member:write');
  scope.viewer.requireRole(input.role);
  let token: string | null = null;
  const invitation = await scope.commit(
    async (tx) => {
      const { email } = input;
      const user = await tx.findOne(User, { email });
      if (user && (await tx.findOne(Membership, { userId: user.id, removedAt: null }))) {
        throw badInput('input.email', 'MEMBER_ALREADY');
      }
      token = newSessionToken();
      const expiresAt = new Date(tx.now().getTime() + lifetime);
      const created = tx.create(Invitation, { email, role: input.role, tokenHash: hashToken(token), expiresAt });
      tx.record('user.invited', created);
      return created;
    },
    { operation: 'inviteUser', input },
  );
  return { invitation, token };
}
