import { v7 as uuidv7 } from 'uuid';
import { badInput, refusal } from '../../errors.ts';
import { asSystem, type Scope } from '../../runtime/scope.ts';
import type { RegisterBrokerInput, SignedIn } from '../account.types.ts';
import { Broker } from '../broker.entity.ts';
import { checkKnownPassword } from '../sign-in/check-known-password.ts';
import { Membership } from '../members/membership.entity.ts';
import { startSession } from '../sign-in/open-session.ts';
import { hashPassword } from '../sign-in/password.ts';
import { Role } from '../permission.ts';
import { User } from '../user.entity.ts';
import { findRegistration, unusableToken } from './issue-registration.ts';
import { countRegistration } from './registration-limit.ts';
import { RegistrationMode } from './registration-mode.ts';
import { Registration } from './registration.entity.ts';

/**
 * Creates a broker with its owner and signs the owner in. Who has an account already gives its password. FORBIDDEN where
 * registration is closed, BAD_USER_INPUT for a link that is not good, RATE_LIMITED after too many of them. No
 * password is hashed before all that is known.
 */
export async function registerBroker(scope: Scope, input: RegisterBrokerInput, address: string): Promise<SignedIn> {
  const { ownerEmail: email, ownerName, ownerPassword, registrationToken, ...values } = input;
  const { runtime } = scope;
  const { db } = runtime.database;
  if (runtime.registration === RegistrationMode.CLOSED) throw refusal('REGISTRATION_CLOSED');
  const link = await findRegistration(db, registrationToken, scope.now());
  if (!link) {
    await countRegistration(runtime, 'guess', address);
    throw unusableToken();
  }
  if (link.email && link.email !== email) throw badInput('input.ownerEmail', 'REGISTRATION_EMAIL_DIFFERS');
  const known = await db.collection('users').findOne({ email });
  if (known) await checkKnownPassword(scope, known, { field: 'input.ownerPassword', password: ownerPassword, address });
  const passwordHash = known ? null : await hashPassword(ownerPassword);
  const brokerId = uuidv7();
  let token = '';
  const signedIn = await asSystem(runtime, brokerId, 'registration').commit(async (tx) => {
    const registration = await tx.get(Registration, link._id);
    // Two who use it at once: the second finds it used, as the first's commit makes it try again.
    if (registration.usedAt) throw unusableToken();
    registration.usedAt = tx.now();
    const broker = tx.create(Broker, { ...values, id: brokerId });
    const found = await tx.findOne(User, { email });
    const user = found ?? tx.create(User, { email, name: ownerName, passwordHash: passwordHash! });
    const member = tx.create(Membership, { userId: user.id, role: Role.OWNER });
    tx.record('broker.registered', broker);
    tx.record('user.joined', member);
    const started = startSession(tx, member);
    token = started.token;
    return { broker, member, expiresAt: started.session.expiresAt };
  });
  return { ...signedIn, token };
}
