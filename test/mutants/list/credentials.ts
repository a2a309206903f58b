import type { Mutant } from '../mutant.ts';

const keys = ['test/account/api-keys.test.ts'];
const signIn = ['test/account/sign-in.test.ts'];
const clientAddress = ['test/attack/client-address.test.ts'];

export const credentials: readonly Mutant[] = [
  {
    name: 'key-by-its-id-alone',
    why: 'who knows the id of a key needs no secret',
    file: 'src/account/authenticate.ts',
    from: `if (!key || !sameHash(key['secretHash'], hashToken(token))) return null;`,
    to: 'if (!key) return null;',
    checks: ['test/account/guessed-credentials.test.ts'],
  },
  {
    name: 'revoked-key-opens',
    why: 'a key that leaked cannot be taken back',
    file: 'src/account/authenticate.ts',
    from: `key['revokedAt'] || (key['expiresAt'] && key['expiresAt'] <= now)`,
    to: `key['expiresAt'] && key['expiresAt'] <= now`,
    checks: keys,
  },
  {
    name: 'expired-key-opens',
    why: 'a key outlives its expiry',
    file: 'src/account/authenticate.ts',
    from: `key['revokedAt'] || (key['expiresAt'] && key['expiresAt'] <= now)`,
    to: `key['revokedAt']`,
    checks: keys,
  },
  {
    name: 'expired-session-opens',
    why: 'a session never ends',
    file: 'src/account/authenticate.ts',
    from: `if (!session || session['expiresAt'] <= runtime.clock.now()) return null;`,
    to: 'if (!session) return null;',
    checks: signIn,
  },
  {
    name: 'removed-member-stays',
    why: 'who was removed keeps access while a session is left',
    file: 'src/account/authenticate.ts',
    from: `if (!membership || membership['removedAt']) return null;`,
    to: 'if (!membership) return null;',
    checks: ['test/account/guessed-credentials.test.ts'],
  },
  {
    name: 'password-not-looked-at',
    why: 'an address is enough to sign in',
    file: 'src/account/password.ts',
    from: 'return matches && passwordHash !== null;',
    to: 'return matches || passwordHash !== null;',
    checks: signIn,
  },
  {
    name: 'password-kept-plain',
    why: 'who reads the database has every password',
    file: 'src/account/password.ts',
    from: `  return oneOfTwo(() => hash(password, argon2id));
}

/** Whether the password is right. For an unknown user (\`null\`) the same work is done, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await nobody);
  const matches = await oneOfTwo(() => verify(against, password));`,
    to: `  void [verify, argon2id];
  return Promise.resolve(password);
}

export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = (passwordHash ?? (await nobody)) === password;`,
    checks: ['test/account/password.test.ts'],
  },
  {
    name: 'no-lock-out-of-accounts',
    why: 'the password of an account can be guessed for ever',
    file: 'src/account/sign-in-limit.ts',
    from: 'await consume(account, sha256(email));',
    to: 'void [account, email];',
    checks: signIn,
  },
  {
    name: 'no-lock-out-of-addresses',
    why: 'one password can be tried on all accounts',
    file: 'src/account/sign-in-limit.ts',
    from: 'await consume(perAddress, address);',
    to: 'void [perAddress, address];',
    checks: ['test/account/guessed-credentials.test.ts'],
  },
  {
    name: 'anybody-says-who-they-are',
    why: 'a header passes each guess off as the guess of another',
    file: 'src/graphql/client-address.ts',
    from: 'proxyAddr(request, isProxy)',
    to: 'proxyAddr(request, () => isProxy.length > 0)',
    checks: clientAddress,
  },
  {
    name: 'sockets-counted-for-the-proxy',
    why: 'a hundred sockets through a proxy keep everybody else out',
    file: 'src/graphql/admit-socket.ts',
    from: 'const address = runtime.clientAddress(request);',
    to: `const address = request.socket.remoteAddress ?? '';`,
    checks: clientAddress,
  },
  {
    name: 'sign-ins-counted-for-the-proxy',
    why: 'one who guesses passwords through a proxy keeps everybody from signing in',
    file: 'src/graphql/http-transport.ts',
    from: 'address: runtime.clientAddress(request.raw), answerText',
    to: `address: request.raw.socket.remoteAddress ?? '', answerText`,
    checks: clientAddress,
  },
  {
    name: 'sign-ins-over-sockets-counted-for-the-proxy',
    why: 'the same over sockets',
    file: 'src/graphql/socket-transport.ts',
    from: 'address: runtime.clientAddress(request),',
    to: `address: request.socket.remoteAddress ?? '',`,
    checks: clientAddress,
  },
  {
    name: 'guessed-keys-reach-the-database',
    why: 'guesses cost us a query each',
    file: 'src/account/admit.ts',
    from: 'if (given && !good.has(hash)) await refuseGuesser(failures, address);',
    to: '',
    checks: ['test/account/guessed-credentials.test.ts'],
  },
];
