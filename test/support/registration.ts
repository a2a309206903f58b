import type { Db } from 'mongodb';
import { issueRegistration } from '../../src/account/registration/issue-registration.ts';
import type { RegisterBrokerInput } from './graphql/graphql.ts';

export const password = 'correct horse battery';

/** A link that is good on the clock of every test. */
const farAhead = new Date('2999-01-01T00:00:00Z');

/** What registers a brokerage, with a link from those who run the installation; `values` say what of it matters. */
export async function registration(db: Db, values: Partial<RegisterBrokerInput> = {}): Promise<RegisterBrokerInput> {
  const { token: registrationToken } = await issueRegistration(db, farAhead, null);
  return {
    name: 'Casas',
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: 'ana@example.com',
    ownerName: 'Ana',
    ownerPassword: password,
    registrationToken,
    ...values,
  };
}
