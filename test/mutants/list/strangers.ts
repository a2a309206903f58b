import type { Mutant } from '../mutant.ts';

const halfSent = ['test/attack/half-sent.test.ts'];
const unread = ['test/attack/unread-answers.test.ts'];
const odd = ['test/attack/odd-requests.test.ts'];
const replay = ['test/audit/replay-pace.test.ts'];

/** What somebody without a credential, or one broker, could do to all others. */
export const strangers: readonly Mutant[] = [
  {
    name: 'half-sent-bodies-kept',
    why: 'a stranger fills the memory with bodies that never end',
    file: 'src/graphql/limits/bound-bodies.ts',
    from: 'setTimeout(() => raw.destroy(), ',
    to: 'setTimeout(() => undefined, ',
    checks: halfSent,
  },
  {
    name: 'bodies-of-an-address-unbounded',
    why: 'a stranger fills the memory faster than bodies are given up',
    file: 'src/graphql/limits/bound-bodies.ts',
    from: 'if (onTheirWay.of(address) >= limits.bodiesOfAddress)',
    to: 'if (onTheirWay.of(address) < 0)',
    checks: halfSent,
  },
  {
    name: 'unread-answers-uncounted',
    why: 'a client that never reads fills the memory with answers',
    file: 'src/graphql/limits/untaken-answers.ts',
    from: 'if (this.#bytes.of(payer) >= limits.untakenBytes)',
    to: 'if (this.#bytes.of(payer) < 0)',
    checks: unread,
    only: 'gets no more',
  },
  {
    name: 'unread-answers-kept',
    why: 'what is never read is held for as long as its client likes',
    file: 'src/graphql/limits/untaken-answers.ts',
    from: 'if (raw.socket && takenFrom(socket) === taken) socket.destroy();',
    to: '',
    checks: unread,
    only: 'in time',
  },
  {
    name: 'other-protocols-unanswered',
    why: 'a client that offers HTTP/2 gets no answer',
    file: 'src/graphql/http-transport.ts',
    from: 'shouldUpgradeCallback: isWebSocket',
    to: 'shouldUpgradeCallback: () => true',
    checks: halfSent,
  },
  {
    name: 'early-refusals-without-id',
    why: 'a refused request is not found in the log',
    file: 'src/graphql/http-transport.ts',
    from: 'reply.statusCode < 400 ? answered',
    to: 'reply.statusCode < 600 ? answered',
    checks: odd,
  },
  {
    name: 'malformed-addresses-answered-by-the-library',
    why: 'a client meets an error of another shape, without a code',
    file: 'src/graphql/http-transport.ts',
    from: '    frameworkErrors: answerError,\n',
    to: '',
    checks: odd,
  },
  {
    name: 'malformed-requests-answered-by-the-library',
    why: 'the same for bytes that are not HTTP',
    file: 'src/graphql/http-transport.ts',
    from: '    clientErrorHandler: answerNoRequest,\n',
    to: '',
    checks: odd,
  },
  {
    name: 'messages-of-the-server-taken',
    why: 'a stranger writes stacks into the log',
    file: 'src/graphql/socket-transport.ts',
    from: "if (key === '' && ",
    to: "if (key === '-' && ",
    checks: odd,
  },
  {
    name: 'batches-that-are-not-there-verified',
    why: 'a log that was not looked at is called intact',
    file: 'src/audit/verify-log.ts',
    from: '  await requirePlace(scope, fromBatch);\n',
    to: '  void requirePlace;\n',
    checks: odd,
  },
  {
    name: 'cut-off-log-unseen',
    why: 'the end of the log can be removed',
    file: 'src/audit/verify-log.ts',
    from: '  if (endFault) tell(endFault);\n',
    to: '  void endFault;\n',
    checks: ['test/audit/chain.test.ts'],
    only: 'end',
  },
  {
    name: 'replays-read-all-at-once',
    why: 'the followers of one broker take all connections to the database',
    file: 'src/audit/follow-log.ts',
    from: 'return pace.read(this.#scope.viewer.broker, read);',
    to: 'return read();',
    checks: replay,
  },
  {
    name: 'replays-at-any-pace',
    why: 'the followers of one broker take the process',
    file: 'src/audit/follow-log.ts',
    from: '      await pace.give(this.#scope.viewer.broker, entries.length);\n',
    to: '',
    checks: replay,
  },
];
