import { isEmail } from '../form/is-email.ts';

/** What is asked of who registers a brokerage. */
export interface Registration {
  name: string;
  ownerName: string;
  ownerEmail: string;
  ownerPassword: string;
}

export type RegistrationFaults = Partial<Record<keyof Registration, 'missing' | 'emailWrong' | 'passwordShort'>>;

const shortestPassword = 10;

/** What can be said before the API is asked. */
export function checkRegistration(values: Registration): RegistrationFaults {
  const faults: RegistrationFaults = {};
  for (const field of ['name', 'ownerName', 'ownerEmail', 'ownerPassword'] as const)
    if (values[field].trim() === '') faults[field] = 'missing';
  if (!faults.ownerEmail && !isEmail(values.ownerEmail)) faults.ownerEmail = 'emailWrong';
  if (!faults.ownerPassword && values.ownerPassword.length < shortestPassword) faults.ownerPassword = 'passwordShort';
  return faults;
}
