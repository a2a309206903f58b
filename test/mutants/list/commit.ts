import type { Mutant } from '../mutant.ts';

const file = 'src/storage/commit/run-commit.ts';
const checks = ['test/storage/commit.test.ts'];

export const commit: readonly Mutant[] = [
  {
    name: 'em-transactional',
    why: 'the error of a commit is hidden behind that of its abort, and a commit that happened is reported as failed',
    file,
    from: `  current.isCommitting = true;
  const part = actor.kind === ActorKind.SYSTEM ? actor.id : 'request';
  crashPoint('commit.prepared', part);
  await commitKnown(session);`,
    to: `  const part = actor.kind === ActorKind.SYSTEM ? actor.id : 'request';
  crashPoint('commit.prepared', part);
  await session.commitTransaction().catch(() => session.abortTransaction());`,
    checks,
  },
  {
    name: 'command-row-not-written',
    why: 'the same command is carried out twice',
    file,
    from: `await tools.db.collection<CommandRow>('commands').insertOne(row, { session });`,
    to: 'void row;',
    checks,
  },
  {
    name: 'unknown-commit-not-looked-up',
    why: 'a commit whose answer was lost is carried out again',
    file,
    from: 'if (command.given || attempt > 0) {',
    to: 'if (command.given) {',
    checks,
  },
  {
    name: 'unknown-commit-given-up',
    why: 'a commit that happened is reported as failed',
    file,
    from: 'isDuplicateCommand(error, request) || current.isCommitting || isTransient(error)',
    to: 'isDuplicateCommand(error, request) || isTransient(error)',
    checks: ['test/storage/unknown-commit.test.ts'],
  },
  {
    name: 'transient-fault-not-retried',
    why: 'a write conflict reaches the caller',
    file,
    from: 'current.isCommitting || isTransient(error);',
    to: 'current.isCommitting;',
    checks,
  },
  {
    name: 'appended-rows-kept-after-they-were-written',
    why: 'a lead enters a stage once and its way shows it twice, or the commit fails on the second',
    file: 'src/storage/commit/appended-rows.ts',
    from: 'this.#rows.clear();',
    to: '',
    checks,
  },
  {
    name: 'appended-without-a-fact',
    why: 'a row that nobody recorded is missing from the trail, the live feed and every reaction',
    file: 'src/storage/commit/appended-rows.ts',
    from: 'requireFact(entity.name, recorded);',
    to: '',
    checks: ['test/storage/tenant-walls.test.ts'],
  },
  {
    name: 'appended-about-anybody',
    why: "a row tells of another broker's lead",
    file: 'src/storage/commit/tx.ts',
    from: 'if (lead.broker !== this.broker)',
    to: 'if (!lead.broker)',
    checks: ['test/storage/tenant-walls.test.ts'],
  },
  {
    name: 'values-compared-by-reference',
    why: 'the audit log tells of changes that changed nothing',
    file: 'src/storage/json-type.ts',
    from: 'return one === other || Utils.equals(one, other);',
    to: 'return one === other;',
    checks,
  },
  {
    name: 'made-rows-not-written-before-the-driver-reads',
    why: 'a commit decides on rows that it has changed itself as if it had not',
    file: 'src/storage/commit/tx.ts',
    from: 'if (!this.#shared.isFlushed) await this.flush();',
    to: '',
    checks,
  },
  {
    name: 'change-after-the-first-flush-forgotten',
    why: 'what a commit changes after it has read once stays unwritten where the driver looks',
    file: 'src/storage/commit/tx.ts',
    from: `    this.#recorded.push(recorded);
    this.#shared.isFlushed = false;`,
    to: '    this.#recorded.push(recorded);',
    checks,
  },
  {
    name: 'input-hash-ignored',
    why: 'another input under a used key gets the result of the first',
    file,
    from: `if (done.inputHash !== command.inputHash) throw refusal('IDEMPOTENCY_KEY_REUSED');`,
    to: '',
    checks: ['test/account/api-keys.test.ts'],
  },
  {
    name: 'no-reactions',
    why: 'what follows from a fact does not happen',
    file,
    from: 'await react(tools.reactions, tx, recorded);',
    to: 'await tx.flush();',
    checks: ['test/campaign/leaving.test.ts'],
  },
  {
    name: 'reactions-after-the-commit',
    why: 'a crash between the fact and its consequence loses the consequence',
    file,
    from: 'await react(tools.reactions, tx, recorded);',
    to: `await tx.flush();
  const later = { id: \`\${command.id}-later\`, inputHash: '', given: false };
  const facts = [...recorded];
  setTimeout(() => {
    runCommit(tools, { broker, actor, command: later, work: (own) => react(tools.reactions, own, facts) }).catch(() => undefined);
  }, 100);`,
    checks: ['test/campaign/leaving.test.ts'],
  },
  {
    name: 'published-before-the-commit',
    why: 'subscribers hear of what never happened',
    file: 'src/storage/commit/tx.ts',
    from: 'insertMany(rows, { session, ignoreUndefined: true })',
    to: 'insertMany(rows, { ignoreUndefined: true })',
    checks,
  },
  {
    name: 'lock-does-not-write',
    why: 'two commits decide about the same lead without seeing each other',
    file: 'src/storage/commit/lock-rows.ts',
    from: "const row = await rows.findOneAndUpdate(own, { $inc: { version: 1 } }, { session, returnDocument: 'after' });",
    to: 'const row = await rows.findOne(own, { session });',
    checks: ['test/storage/locks.test.ts'],
  },
  {
    name: 'locks-of-many-do-not-write',
    why: 'two groups decide about the same leads without seeing each other',
    file: 'src/storage/commit/lock-rows.ts',
    from: 'await collectionOf(context, entity).updateMany({ _id: { $in: ids } }, { $inc: { version: 1 } });',
    to: 'collectionOf(context, entity);',
    checks: ['test/storage/locks.test.ts'],
  },
  {
    name: 'idempotency-key-of-everybody',
    why: 'the key of one broker finds the result of another',
    file: 'src/storage/commit/command.ts',
    from: '[broker, actorId, source.operation, key]',
    to: '[source.operation, key]',
    checks: ['test/storage/idempotency-keys.test.ts'],
  },
  {
    name: 'change-without-a-fact',
    why: 'a change is missing from the trail, the feed and every reaction',
    file: 'src/storage/commit/record-facts.ts',
    from: `if (recorded.length === 0) throw new Error(\`a change of \${name} without a recorded fact\`);`,
    to: 'void [name, recorded];',
    checks: ['test/storage/tenant-walls.test.ts'],
  },
  {
    name: 'clock-of-the-machine',
    why: 'a jump of the machine’s clock makes steps due early or late',
    file: 'src/storage/clock.ts',
    from: 'now: () => new Date(performance.now() + offset)',
    to: 'now: () => new Date()',
    checks: ['test/storage/clock.test.ts'],
  },
  {
    name: 'named-lease-for-everybody',
    why: 'two processes do what only one may do at a time',
    file: 'src/storage/named-lease.ts',
    from: `const isFree = { $or: [{ $eq: ['$owner', me] }, { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }] };`,
    to: 'const isFree = { $literal: true };',
    checks: ['test/storage/named-lease.test.ts'],
  },
  {
    name: 'named-lease-not-given-back',
    why: 'after a deploy nobody does the work until the lease is over',
    file: 'src/storage/named-lease.ts',
    from: 'await leases.updateOne({ _id: name, owner }, { $set: { until: new Date(0) } }).catch(() => undefined);',
    to: '',
    checks: ['test/storage/named-lease.test.ts'],
  },
  {
    name: 'stuck-commit-not-ended',
    why: 'a commit that is stuck keeps its locks until the server ends it, and whoever needs them waits',
    file: 'src/storage/commit/end-stuck.ts',
    from: '  }, limit);',
    to: '  }, limit * 1000);',
    checks,
    only: 'stuck',
  },
];
