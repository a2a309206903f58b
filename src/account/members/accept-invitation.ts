import { AppError, badInput } from '../../errors.ts';
import { asSystem, type Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { SignedIn } from '../account.types.ts';
import { Broker } from '../broker.entity.ts';
import { checkKnownPassword } from '../sign-in/check-known-password.ts';
import { Invitation } from './invitation.entity.ts';
import type { AcceptInvitationInput } from './member.types.ts';
import { Membership } from './membership.entity.ts';
import { startSession } from '../sign-in/open-session.ts';
import { hashPassword } from '../sign-in/password.ts';
import { hashToken } from '../sign-in/token.ts';
import { User } from '../user.entity.ts';

/** Joins the broker of an invitation and signs in. Who has an account already gives its password. NOT_FOUND for a used, ended or expired token. */
export async function acceptInvitation(scope: Scope, input: AcceptInvitationInput, address: string): Promise<SignedIn> {
  const { db } = scope.runtime.database;
  const open = { tokenHash: hashToken(input.token), acceptedAt: null, expiresAt: { $gt: scope.now() } };
  const found = await db.collection('invitations').findOne(open);
  if (!found) throw new AppError('NOT_FOUND');
  const known = await db.collection('users').findOne({ email: found['email'] });
  if (known) await checkKnownPassword(scope, known, { field: 'input.password', password: input.password, address });
  const passwordHash = known ? null : await hashPassword(input.password);
  let token = '';
  const signedIn = await asSystem(scope.runtime, found['broker'], 'invitation').commit(async (tx) => {
    const broker = await tx.lock(Broker, found['broker']);
    const invitation = await tx.get(Invitation, String(found['_id']));
    if (invitation.acceptedAt || invitation.expiresAt <= tx.now()) throw new AppError('NOT_FOUND');
    invitation.acceptedAt = tx.now();
    const member = await join(tx, invitation, input.name, passwordHash);
    const started = startSession(tx, member);
    token = started.token;
    return { broker, member, expiresAt: started.session.expiresAt };
  });
  return { ...signedIn, token };
}

async function join(tx: Tx, invitation: Invitation, name: string, passwordHash: string | null): Promise<Membership> {
  const { email, role } = invitation;
  const user = (await tx.findOne(User, { email })) ?? tx.create(User, { email, name, passwordHash: passwordHash! });
  const former = await tx.findOne(Membership, { userId: user.id });
  if (former && !former.removedAt) throw badInput('input.token', 'MEMBER_ALREADY');
  await endInvitations(tx, email);
  const member = former ?? tx.create(Membership, { userId: user.id, role });
  Object.assign(member, { role, removedAt: null });
  tx.record('user.joined', member, { invitationId: invitation.id });
  return member;
}

/** Ends the open invitations of an address: an older one would bring its person back after a removal, or with another role. */
async function endInvitations(tx: Tx, email: string): Promise<void> {
  for (const invitation of await tx.find(Invitation, { email, acceptedAt: null, expiresAt: { $gt: tx.now() } })) {
    invitation.expiresAt = tx.now();
    tx.record('invitation.ended', invitation);
  }
}
