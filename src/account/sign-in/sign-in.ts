import type { Document } from 'mongodb';
import { refusal } from '../../errors.ts';
import { asSystem, type Runtime, type Scope } from '../../runtime/scope.ts';
import type { SignedIn, SignInInput } from '../account.types.ts';
import { Broker } from '../broker.entity.ts';
import { Membership } from '../members/membership.entity.ts';
import { startSession } from './open-session.ts';
import { passwordMatches } from './password.ts';
import { countSignIn, type SignInAttempt } from './sign-in-limit.ts';
import { siteOf } from './site-of.ts';

/**
 * Signs a user in. An unknown address and a wrong password cost the same and answer the same: UNAUTHENTICATED.
 * RATE_LIMITED after too many failures for the account or from the address.
 */
export async function signIn(
  scope: Scope,
  { email, password, brokerId }: SignInInput,
  address: string,
): Promise<SignedIn> {
  const attempt = { email: email.toLowerCase(), address };
  const look = () => userWith(scope.runtime, attempt, password);
  const user = await countSignIn(scope.runtime, attempt, look);
  if (!user) throw refusal('WRONG_EMAIL_OR_PASSWORD');
  const joined = await membershipOf(scope.runtime, String(user['_id']), brokerId ?? null);
  let token = '';
  const signedIn = await asSystem(scope.runtime, joined['broker'], 'sign-in').commit(async (tx) => {
    const member = await tx.get(Membership, String(joined['_id']));
    const broker = await tx.get(Broker, joined['broker']);
    const started = startSession(tx, member);
    token = started.token;
    return { broker, member, expiresAt: started.session.expiresAt };
  });
  return { ...signedIn, token };
}

async function userWith(
  { database }: Runtime,
  { email, address }: SignInAttempt,
  password: string,
): Promise<Document | null> {
  const user = await database.db.collection('users').findOne({ email });
  return (await passwordMatches(user?.['passwordHash'] ?? null, password, siteOf(address))) ? user : null;
}

async function membershipOf(runtime: Runtime, userId: string, brokerId: string | null): Promise<Document> {
  const wanted = { userId, removedAt: null, ...(brokerId ? { broker: brokerId } : {}) };
  const membership = await runtime.database.db.collection('memberships').findOne(wanted, { sort: { _id: 1 } });
  if (!membership) throw refusal('NO_MEMBERSHIP');
  return membership;
}
