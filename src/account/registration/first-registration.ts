import type { Runtime } from '../../runtime/scope.ts';
import { issueRegistration } from './issue-registration.ts';
import { RegistrationMode } from './registration-mode.ts';
import { registrationLink } from './request-registration.ts';

/** A link for the first brokerage of an installation that has none and where nobody could ask for one; null elsewhere. */
export async function firstRegistration(runtime: Runtime): Promise<string | null> {
  if (runtime.registration !== RegistrationMode.INVITED) return null;
  const { db } = runtime.database;
  if (await db.collection('brokers').findOne({}, { projection: { _id: 1 } })) return null;
  const { token } = await issueRegistration(db, runtime.clock.now(), null);
  return registrationLink(runtime, token);
}
