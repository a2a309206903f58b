import { issueRegistration } from '../account/registration/issue-registration.ts';
import { RegistrationMode } from '../account/registration/registration-mode.ts';
import { registrationLink } from '../account/registration/request-registration.ts';
import type { Config } from '../config.ts';
import type { Database } from '../storage/open/open-database.ts';
import { databaseClock } from '../storage/clock.ts';
import { emailAddress } from '../text/email-address.ts';

const portByDefault = 4000;

/** A link by which one brokerage can be registered, by whoever has it, or only with the address `given` as its owner. */
export async function createOwner({ db }: Database, config: Config, given: string | null): Promise<string> {
  if (config.REGISTRATION === RegistrationMode.CLOSED)
    throw new Error('REGISTRATION is closed: no link would be taken. Set it to invited.');
  const email = given && emailAddress(given);
  if (given !== null && !email) throw new Error(`${given} is no e-mail address`);
  const clock = await databaseClock(db);
  try {
    const { token } = await issueRegistration(db, clock.now(), email);
    const { WEBHOOK_BASE_URL, HOST, PORT } = config;
    const publicUrl = () => WEBHOOK_BASE_URL ?? `http://${HOST}:${PORT ?? portByDefault}`;
    return registrationLink({ publicUrl }, token);
  } finally {
    clock.close();
  }
}
