import { v7 as uuidv7 } from 'uuid';
import { badInput } from '../errors.ts';
import { asSystem, type Scope } from '../scope.ts';
import type { RegisterBrokerInput, SignedIn } from './account.types.ts';
import { Broker } from './broker.entity.ts';
import { Membership } from './membership.entity.ts';
import { startSession } from './open-session.ts';
import { hashPassword } from './password.ts';
import { Role } from './permission.ts';
import { User } from './user.entity.ts';

/** Creates a broker with its owner and signs the owner in. BAD_USER_INPUT when the e-mail address is taken. */
export async function registerBroker(scope: Scope, input: RegisterBrokerInput): Promise<SignedIn> {
  const { ownerEmail, ownerName, ownerPassword, ...values } = input;
  const passwordHash = await hashPassword(ownerPassword);
  const brokerId = uuidv7();
  let token = '';
  const signedIn = await asSystem(scope.runtime, brokerId, 'registration').commit(async (tx) => {
    const email = ownerEmail.toLowerCase();
    if (await tx.findOne(User, { email }))
      throw badInput('input.ownerEmail', 'this address has an account already; sign in instead');
    const broker = tx.create(Broker, { ...values, id: brokerId });
    const user = tx.create(User, { email, name: ownerName, passwordHash });
    const member = tx.create(Membership, { userId: user.id, role: Role.OWNER });
    tx.record('broker.registered', broker);
    tx.record('user.joined', member);
    const started = startSession(tx, member);
    token = started.token;
    return { broker, member, expiresAt: started.session.expiresAt };
  });
  return { ...signedIn, token };
}
