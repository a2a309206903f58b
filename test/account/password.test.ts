import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../src/account/password.ts';

const password = 'correct horse battery';

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

  it('of nobody is never right', async () => {
    expect(await passwordMatches(null, 'no password of anybody')).toBe(false);
  });
});
