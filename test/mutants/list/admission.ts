import type { Mutant } from '../mutant.ts';

const budgets = ['test/graphql/admission/budgets.test.ts'];
const places = ['test/graphql/admission/places.test.ts'];
const admission = ['test/graphql/admission/admission.test.ts'];
const registration = ['test/account/registration.test.ts'];
const cors = ['test/origins/cors.test.ts'];
const headers = ['test/origins/security-headers.test.ts'];

const spending: readonly Mutant[] = [
  {
    name: 'budgets-not-shared-by-processes',
    why: 'three processes give three times the budget',
    file: 'src/graphql/admission/budgets.ts',
    from: 'const processes = Math.max(1, this.#processes());',
    to: 'const processes = 1;',
    checks: budgets,
  },
  {
    name: 'budgets-full-at-the-start',
    why: 'who makes a process start again has a new budget',
    file: 'src/graphql/admission/budgets.ts',
    from: 'new PointBucket(rate.maximum / 10, this.#begunAt)',
    to: 'new PointBucket(rate.maximum, this.#begunAt)',
    checks: budgets,
  },
  {
    name: 'addresses-kept-for-ever',
    why: 'a stranger with many addresses fills the memory',
    file: 'src/graphql/admission/budgets.ts',
    from: 'if (this.#buckets.size >= mostKept) this.#forgetFull();',
    to: 'void [mostKept, this.#forgetFull];',
    checks: budgets,
  },
  {
    name: 'refused-operations-are-paid',
    why: 'a credential that has spent its own budget draws on the broker’s',
    file: 'src/graphql/admission/budgets.ts',
    from: '    if (longest > 0) throw rateLimited(longest);\n    for (const { bucket } of buckets) bucket.take(points);',
    to: '    for (const { bucket } of buckets) bucket.take(points);\n    if (longest > 0) throw rateLimited(longest);',
    checks: budgets,
  },
  {
    name: 'unused-points-not-given-back',
    why: 'a careful query costs as much as the largest that it could have been',
    file: 'src/graphql/admission/admission.ts',
    from: 'this.#budgets.giveBack(this.#payer, this.#fields - spent);',
    to: 'void spent;',
    checks: admission,
  },
  {
    name: 'documents-looked-at-for-nothing',
    why: 'what is refused costs its sender nothing, and us a look',
    file: 'src/graphql/http-transport.ts',
    from: '      admission.receive(context.payer);\n',
    to: '',
    checks: admission,
  },
  {
    name: 'one-broker-takes-all-places',
    why: 'a loud broker keeps the others waiting',
    file: 'src/graphql/admission/places.ts',
    from: 'if (this.#held.of(group) < this.#limits.share) return group;',
    to: 'if (this.#held.of(group) < 0) return group;',
    checks: places,
  },
  {
    name: 'no-turns-among-brokers',
    why: 'a long queue of one broker comes before all others',
    file: 'src/graphql/admission/places.ts',
    from: '    this.#queues.delete(group);\n    this.#queues.set(group, queue);\n    this.#leave',
    to: '    this.#leave',
    checks: places,
  },
  {
    name: 'queued-without-end',
    why: 'answers come long after their askers went away',
    file: 'src/graphql/admission/places.ts',
    from: 'const timer = patience === null ? undefined : setTimeout(giveUp, patience);',
    to: 'const timer = patience === null ? undefined : setTimeout(giveUp, 2 ** 31 - 1);',
    checks: places,
    only: 'two seconds',
  },
  {
    name: 'overload-let-in',
    why: 'a process that cannot keep up takes ever more',
    file: 'src/graphql/admission/places.ts',
    from: '    if (this.#isOverloaded()) throw overloaded();\n',
    to: '    void this.#isOverloaded;\n',
    checks: places,
  },
];

const registering: readonly Mutant[] = [
  {
    name: 'registration-without-link',
    why: 'a stranger fills the installation with brokers',
    file: 'src/account/registration/register-broker.ts',
    from: '  const link = await findRegistration(db, registrationToken, scope.now());',
    to: "  const link = (await findRegistration(db, registrationToken, scope.now())) ?? { _id: '', email: null };",
    checks: registration,
  },
  {
    name: 'links-used-twice',
    why: 'one link makes two brokerages',
    file: 'src/account/registration/register-broker.ts',
    from: '    if (registration.usedAt) throw unusableToken();\n',
    to: '    void unusableToken;\n',
    checks: registration,
    only: 'twice at once',
  },
  {
    name: 'links-good-for-ever',
    why: 'an old mail opens the door',
    file: 'src/account/registration/issue-registration.ts',
    from: ', expiresAt: { $gt: now } }',
    to: ' }',
    checks: registration,
    only: 'seven days',
  },
  {
    name: 'mailed-links-register-anybody',
    why: 'an address that was never proved owns a brokerage',
    file: 'src/account/registration/register-broker.ts',
    from: 'if (link.email && link.email !== email)',
    to: 'if (link.email === null && email === null)',
    checks: registration,
    only: 'nobody else',
  },
  {
    name: 'passwords-hashed-for-nothing',
    why: 'a stranger keeps the processor busy with hashes',
    file: 'src/account/registration/register-broker.ts',
    from: '  const link = await findRegistration(',
    to: '  await hashPassword(ownerPassword);\n  const link = await findRegistration(',
    checks: registration,
    only: 'hashes no password',
  },
  {
    name: 'registrations-uncounted',
    why: 'links can be guessed at any speed',
    file: 'src/account/registration/register-broker.ts',
    from: "    await countRegistration(runtime, 'guess', address);\n",
    to: '  void countRegistration;\n',
    checks: registration,
    only: 'twenty times',
  },
  {
    name: 'registration-tells-who-has-an-account',
    why: 'a stranger learns who is a customer',
    file: 'src/account/registration/request-registration.ts',
    from: '  const { id, token } = await issueRegistration(',
    to: "  if (known) throw new AppError('FORBIDDEN');\n  const { id, token } = await issueRegistration(",
    checks: registration,
    only: 'what it says of any other',
  },
];

const browsers: readonly Mutant[] = [
  {
    name: 'any-page-asks',
    why: 'any page on the internet reads with a token that it got hold of',
    file: 'src/graphql/origins/answer-origins.ts',
    from: 'origin !== undefined && (await origins.knows(origin))',
    to: 'origin !== undefined || (await origins.knows(origin!))',
    checks: cors,
  },
  {
    name: 'pages-of-a-broker-ask-for-all',
    why: 'the page of a broker reads as another',
    file: 'src/graphql/http-transport.ts',
    from: '  await forbidOthers(runtime.origins, request, reply, viewer);\n',
    to: '  void [forbidOthers, reply];\n',
    checks: cors,
  },
  {
    name: 'any-page-opens-sockets',
    why: 'CORS does not hold for sockets: any page subscribes',
    file: 'src/graphql/socket-transport.ts',
    from: 'if (!(await runtime.origins.mayUpgrade(request).catch(() => false)))',
    to: 'if (!(await runtime.origins.mayUpgrade(request).catch(() => false)) && head.length < 0)',
    checks: cors,
    only: 'upgrade',
  },
  {
    name: 'pages-of-a-broker-subscribe-for-all',
    why: 'the page of a broker subscribes as another',
    file: 'src/graphql/admit-socket.ts',
    from: '    if (!(await runtime.origins.mayConnect(request, viewer))) return null;\n',
    to: '',
    checks: cors,
    only: 'another broker',
  },
  {
    name: 'types-guessed-by-browsers',
    why: 'an uploaded text runs as a script',
    file: 'src/app.ts',
    from: "  await setSecurityHeaders(http, config.WEBHOOK_BASE_URL?.startsWith('https://') ?? false);\n",
    to: '  void setSecurityHeaders;\n',
    checks: headers,
  },
  {
    name: 'answers-framed-by-anybody',
    why: 'a foreign page lays ours under its own and has it clicked',
    file: 'src/graphql/security-headers.ts',
    from: `, 'frame-ancestors': ["'none'"]`,
    to: '',
    checks: headers,
  },
  {
    name: 'console-framed-by-anybody',
    why: 'a foreign page lays the console under its own and has it clicked',
    file: 'src/console-files.ts',
    from: `  "frame-ancestors 'none'",\n`,
    to: '',
    checks: headers,
  },
];

const words: readonly Mutant[] = [
  {
    name: 'formulas-in-refused-rows',
    why: 'a spreadsheet carries out what a stranger wrote into a header',
    file: 'src/lead/importing/end-import.ts',
    from: '{ escape_formulas: true }',
    to: '{}',
    checks: ['test/import/refused-rows.test.ts'],
  },
  {
    name: 'secrets-in-the-log',
    why: 'who reads the log signs in',
    file: 'src/log.ts',
    from: 'pino({ level, redact, ',
    to: 'pino({ level, redact: redact.slice(0, 0), ',
    checks: ['test/running/log.test.ts'],
  },
  {
    name: 'errors-logged-whole',
    why: 'the log holds the words that a provider was sent',
    file: 'src/log.ts',
    from: 'serializers: { err: describeError }',
    to: 'serializers: { err: (error: object) => ({ ...error, text: String(describeError(error)) }) }',
    checks: ['test/running/log.test.ts'],
  },
  {
    name: 'persons-in-messages-of-errors',
    why: 'the log holds whose address or number it was',
    file: 'src/log.ts',
    from: '    message: withoutPersons(error.message),',
    to: '    message: error.message,',
    checks: ['test/running/log.test.ts'],
  },
  {
    name: 'waits-without-bound',
    why: 'a commit that met a fault waits for days',
    file: 'src/storage/commit/retry.ts',
    from: 'Math.min(cap, base * 2 ** attempt)',
    to: 'Math.max(0, Math.max(base, cap * 0) * 2 ** attempt)',
    checks: ['test/storage/retry.test.ts'],
  },
];

/** The front door: budgets and places, registration, foreign pages, and what leaves by the log. */
export const admissions: readonly Mutant[] = [...spending, ...registering, ...browsers, ...words];
