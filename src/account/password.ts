import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

// Without a limit, signing in would be the cheapest way to keep every core busy (RELIABILITY §7).
const oneOfTwo = pLimit(2);
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const nobody = hash('no password of anybody', argon2id);

export function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() => hash(password, argon2id));
}

/** Whether the password is right. For an unknown user (`null`) the same work is done, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await nobody);
  const matches = await oneOfTwo(() => verify(against, password));
  return matches && passwordHash !== null;
}
