import type { Mutant } from '../mutant.ts';

const charged = ['test/attack/cost-charged.test.ts'];
const bounds = ['test/graphql/list-bounds.test.ts'];
const partial = ['test/graphql/partial-answers.test.ts'];
const rows = ['test/storage/row-budget.test.ts'];
const size = ['test/graphql/answer-size.test.ts'];
const measure = 'src/graphql/limits/measure-document.ts';

export const answers: readonly Mutant[] = [
  {
    name: 'roots-not-nullable',
    why: 'one refused field hides all others, and the ids of mutations that happened',
    file: 'src/graphql/build-schema.ts',
    from: '  makeRootsNullable(schema);\n',
    to: '  void makeRootsNullable;\n',
    checks: partial,
    only: 'nullable',
  },
  {
    name: 'a-refused-list-hides-its-lead',
    why: 'who may read leads and not campaigns gets no lead',
    file: 'src/campaign/lead-enrolments.resolver.ts',
    from: "    nullable: true,\n    description: 'Its runs",
    to: "    description: 'Its runs",
    checks: partial,
    only: 'leaves the lead',
  },
  {
    name: 'bounds-not-kept',
    why: 'a list returns more than its description says and its cost counts',
    file: 'src/graphql/list-bounds.ts',
    from: 'items.slice(0, most)',
    to: 'items',
    checks: bounds,
  },
  {
    name: 'bounds-not-charged',
    why: 'a list without pages counts as one row',
    file: measure,
    from: '(sizeOf(field) ?? 1)',
    to: '1',
    checks: charged,
  },
  {
    name: 'own-cost-not-charged',
    why: 'what reads the whole log costs as much as a name',
    file: measure,
    from: '(field ? ownCostOf(field) : 1)',
    to: '1',
    checks: charged,
    only: 'verifyAuditLog|previewCampaign',
  },
  {
    name: 'rows-not-counted',
    why: 'a document that gets past the cost fills the memory',
    file: 'src/storage/row-budget.ts',
    from: 'this.#used += rows;\n    if (this.#used > this.#most) throw',
    to: 'this.#used += rows;\n    if (this.#used < 0) throw',
    checks: rows,
  },
  {
    name: 'rows-counted-when-read',
    why: 'a million rows are in memory before they are refused',
    file: 'src/storage/row-budget.ts',
    from: 'return Math.min(asked ?? Infinity, this.#most - this.#used + 1);',
    to: 'return asked;',
    checks: rows,
    only: 'asks the database',
  },
  {
    name: 'text-not-counted',
    why: 'an answer of long texts fills the memory',
    file: 'src/graphql/limits/operation-meter.ts',
    from: 'if (this.#text <= limits.answerText) return;',
    to: 'if (this.#text >= 0) return;',
    checks: size,
  },
  {
    name: 'every-error-told',
    why: 'a field that fails in each row makes an answer of nothing but errors',
    file: 'src/graphql/open-apollo.ts',
    from: '.slice(0, limits.errors)',
    to: '.slice(0)',
    checks: size,
  },
  {
    name: 'aliases-of-any-length',
    why: 'an alias is sent back with every row',
    file: 'src/graphql/limits/limit-rule.ts',
    from: "'aliasLength', ",
    to: '',
    checks: ['test/graphql/limits.test.ts'],
    only: '101 characters',
  },
  {
    name: 'rows-end-by-the-clock-of-the-server',
    why: 'on another day than that of the scope, sessions and commands end at any moment',
    file: 'src/storage/migrations/first-release-indexes.ts',
    from: 'commands: [{ key: { createdAt: 1 } }],',
    to: 'commands: [{ key: { createdAt: 1 }, expireAfterSeconds: 86_400 }],',
    checks: ['test/storage/expire-data.test.ts'],
    only: 'TTL',
  },
  {
    name: 'data-never-expires',
    why: 'sessions and commands stay for ever',
    file: 'src/storage/expire-data.ts',
    from: 'if (found.length > 0) await rows.deleteMany',
    to: 'if (found.length < 0) await rows.deleteMany',
    checks: ['test/storage/expire-data.test.ts'],
  },
];
