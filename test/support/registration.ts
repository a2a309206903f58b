import type { RegisterBrokerInput } from './graphql/graphql.ts';

export const password = 'correct horse battery';

/** What registers a brokerage; `values` say what of it matters. */
export function registration(values: Partial<RegisterBrokerInput> = {}): RegisterBrokerInput {
  return {
    name: 'Casas',
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: 'ana@example.com',
    ownerName: 'Ana',
    ownerPassword: password,
    ...values,
  };
}
