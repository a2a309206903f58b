import { AppError, refusal } from '../../errors.ts';
import type { Runtime, Scope } from '../../runtime/scope.ts';
import { issueRegistration } from './issue-registration.ts';
import { countRegistration } from './registration-limit.ts';
import { RegistrationMode } from './registration-mode.ts';
import { registrationMail } from './registration-mail.ts';
import type { RequestRegistrationInput } from './registration.types.ts';

/**
 * Mails a link by which a brokerage can be registered. Who has an account is told so in the mail, and only there: the
 * answer is the same, and so is the work. FORBIDDEN unless registration is open; RATE_LIMITED; PROVIDER_UNAVAILABLE while no
 * mail can be sent.
 */
export async function requestRegistration(
  scope: Scope,
  { email, language }: RequestRegistrationInput,
  address: string,
): Promise<boolean> {
  const { runtime } = scope;
  if (runtime.registration !== RegistrationMode.OPEN)
    throw refusal(runtime.registration === RegistrationMode.CLOSED ? 'REGISTRATION_CLOSED' : 'REGISTRATION_INVITED');
  await countRegistration(runtime, 'request', address);
  await countRegistration(runtime, 'mail', email);
  const { db } = runtime.database;
  const known = await db.collection('users').findOne({ email }, { projection: { _id: 1 } });
  const { id, token } = await issueRegistration(db, scope.now(), email);
  const link = known ? null : registrationLink(runtime, token);
  await mail(runtime, { key: `registration:${id}`, to: email, ...registrationMail(link, language) });
  return true;
}

/** Where the console takes the token; behind the `#` no server and no log sees it. */
export function registrationLink(runtime: Pick<Runtime, 'publicUrl'>, token: string): string {
  return `${runtime.publicUrl()}/console/#/register/${token}`;
}

async function mail(
  { ports: { messages } }: Runtime,
  message: { key: string; to: string; subject: string; body: string },
): Promise<void> {
  const sent = await messages?.send({ channel: 'email', ...message });
  if (sent?.kind !== 'sent') throw new AppError('PROVIDER_UNAVAILABLE');
}
