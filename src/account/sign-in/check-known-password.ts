import type { Document } from 'mongodb';
import { badInput } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { passwordMatches } from './password.ts';
import { countSignIn } from './sign-in-limit.ts';
import { siteOf } from './site-of.ts';

export interface GivenPassword {
  /** Its name in the input. */
  field: string;
  password: string;
  /** Network address of who sent it. */
  address: string;
}

/**
 * That somebody who joins or registers with an address that has an account knows its password: BAD_USER_INPUT else. Who may
 * invite anybody must not guess passwords with it, so these attempts count as signing in.
 */
export async function checkKnownPassword(
  scope: Scope,
  user: Document,
  { field, password, address }: GivenPassword,
): Promise<void> {
  const attempt = { email: user['email'] as string, address };
  const look = async () => (await passwordMatches(user['passwordHash'], password, siteOf(address))) || null;
  if (!(await countSignIn(scope.runtime, attempt, look))) throw badInput(field, 'PASSWORD_OF_ACCOUNT');
}
