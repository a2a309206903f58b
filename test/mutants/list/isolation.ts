import type { Mutant } from '../mutant.ts';

/** What the proof generated from the schema must notice, whatever else does. */
export const isolation: readonly Mutant[] = [
  {
    name: 'broker-not-in-filters',
    why: "a read shows another broker's rows",
    file: 'src/storage/tenancy/broker-collection.ts',
    from: `return { broker: this.#broker, ...filter };`,
    to: `return { ...filter };`,
    checks: ['test/isolation/isolation.test.ts'],
    only: 'lead',
  },
  {
    name: 'foreign-id-is-forbidden',
    why: 'the answer tells that another broker has such a thing',
    file: 'src/storage/broker-reader.ts',
    from: `if (!found) throw new AppError('NOT_FOUND');`,
    to: `if (!found) throw new AppError((await this.#db.collection(this.#tableName(entity)).findOne({ _id: id as never })) ? 'FORBIDDEN' : 'NOT_FOUND');`,
    checks: ['test/isolation/isolation.test.ts'],
    only: 'lead',
  },
  {
    name: 'live-entries-of-all-brokers',
    why: "a feed tells of another broker's leads",
    file: 'src/audit/follow-log.ts',
    from: `this.#hear(hydrateHeard(AuditLog, row)), broker)`,
    to: `this.#hear(hydrateHeard(AuditLog, row)))`,
    checks: ['test/isolation/isolation.test.ts'],
  },
  {
    name: 'campaign-of-a-call-unchecked',
    why: "a call is made in the name of another broker's campaign",
    file: 'src/reactions.ts',
    from: `  { on: 'call.requested', causes: [], run: requireCampaign },
`,
    to: ``,
    checks: ['test/isolation/isolation.test.ts'],
    only: 'initiateCall',
  },
  {
    name: 'command-of-every-broker',
    why: 'a key of one broker replays the result of another',
    file: 'src/storage/commit/command.ts',
    from: `[broker, actorId, source.operation, key]`,
    to: `[source.operation, key]`,
    checks: ['test/isolation/isolation.test.ts'],
  },
  {
    name: 'lock-of-any-broker',
    why: "a lock is taken on another broker's lead",
    file: 'src/storage/commit/lock-rows.ts',
    from: `const own = entity.prototype instanceof BrokerEntity ? { _id: id, broker } : { _id: id };`,
    to: `const own = { _id: id };`,
    checks: ['test/isolation/isolation.test.ts'],
    only: 'moveLeadToStage',
  },
  {
    name: 'note-without-permission',
    why: 'a viewer writes',
    file: 'src/lead/add-lead-note.ts',
    from: `  scope.viewer.require('lead:write');
`,
    to: ``,
    checks: ['test/isolation/roles.test.ts'],
  },
];
