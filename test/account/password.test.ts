import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../src/account/sign-in/password.ts';

const password = 'correct horse battery';

async function hashedAt(): Promise<number> {
  await hashPassword(password);
  return performance.now();
}

describe('a password', () => {
  it('is kept as argon2id with 19 MB, never the same twice', async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is known again, and no other is', async () => {
    const kept = await hashPassword(password);
    expect(await passwordMatches(kept, password)).toBe(true);
    expect(await passwordMatches(kept, `${password}.`)).toBe(false);
  });

  it('leaves the cores to others for 150 ms before the next new one is hashed', async () => {
    const [first, second] = await Promise.all([hashedAt(), hashedAt()]);
    expect(second - first).toBeGreaterThanOrEqual(150);
  });

  it('of nobody is never right', async () => {
    expect(await passwordMatches(null, 'no password of anybody')).toBe(false);
  });
});
