import type { Tx } from '../../storage/commit/tx.ts';
import type { Membership } from '../members/membership.entity.ts';
import { Session } from './session.entity.ts';
import { hashToken, newSessionToken } from './token.ts';
import { DAY } from '../../runtime/durations.ts';

const lifetime = 30 * DAY;

/** Signs a member in for 30 days. The token leaves this function once and is stored as a hash. */
export function startSession(tx: Tx, member: Membership): { session: Session; token: string } {
  const token = newSessionToken();
  const session = tx.create(Session, {
    userId: member.userId,
    membershipId: member.id,
    tokenHash: hashToken(token),
    expiresAt: new Date(tx.now().getTime() + lifetime),
  });
  tx.record('user.signed_in', session);
  return { session, token };
}
