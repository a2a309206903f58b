import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../src/account/sign-in/password.ts';
import { siteOf } from '../../src/account/sign-in/site-of.ts';
import { countedAddress } from '../../src/server/http/client-address.ts';

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
    expect(await passwordMatches(kept, password, 'there')).toBe(true);
    expect(await passwordMatches(kept, `${password}.`, 'there')).toBe(false);
  });

  it('leaves the cores to others for 150 ms before the next new one is hashed', async () => {
    const [first, second] = await Promise.all([hashedAt(), hashedAt()]);
    expect(second - first).toBeGreaterThanOrEqual(150);
  });

  it('is looked at before those that one customer sends from hundreds of addresses', async () => {
    const kept = await hashPassword(password);
    const crowd = Array.from({ length: 256 }, (_, n) => siteOf(countedAddress(`2001:db8:0:${n.toString(16)}::1`)));
    let looked = 0;
    const guesses = crowd.map((site) => passwordMatches(kept, 'a guess', site).then(() => looked++));
    // At once: most of them are refused while the right password is looked at.
    const settled = Promise.allSettled(guesses);
    expect(await passwordMatches(kept, password, siteOf('203.0.113.7'))).toBe(true);
    expect(looked).toBeLessThan(5);
    expect((await settled).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(200);
  });

  it('of nobody is never right', async () => {
    expect(await passwordMatches(null, 'no password of anybody', 'there')).toBe(false);
  });
});
