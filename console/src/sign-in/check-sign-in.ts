import { isEmail } from '../form/is-email.ts';

/** What is wrong with each field: the key of the sentence that says it. */
export interface SignInFaults {
  email?: 'emailMissing' | 'emailWrong';
  password?: 'passwordMissing';
}

/** What can be said before the API is asked. Whether the account exists only the API knows, and it does not tell. */
export function checkSignIn(email: string, password: string): SignInFaults {
  const faults: SignInFaults = {};
  if (email.trim() === '') faults.email = 'emailMissing';
  else if (!isEmail(email)) faults.email = 'emailWrong';
  if (password === '') faults.password = 'passwordMissing';
  return faults;
}
