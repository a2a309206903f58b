import type { Mutant } from '../mutant.ts';

const sentences = ['test/campaign/sentences.test.ts'];
const byLanguage = ['test/campaign/reasons-by-language.test.ts'];

/** Why a campaign did or did not act: a code with parameters, and the sentence in the language of its reader. */
export const reasons: readonly Mutant[] = [
  {
    name: 'ledger-in-english',
    why: 'a broker cannot read why a step was skipped',
    file: 'src/campaign/results/decision-reason.resolver.ts',
    from: 'return why && inWords(why, scope.language);',
    to: "return why && scope && inWords(why, 'en');",
    checks: byLanguage,
  },
  {
    name: 'refused-entry-in-english',
    why: 'a broker cannot read why the campaign does not take the lead',
    file: 'src/campaign/enrol/apply-campaign-to-lead.ts',
    from: 'inWords(entered.refused, scope.language)',
    to: "inWords(entered.refused, 'en')",
    checks: byLanguage,
  },
  {
    name: 'missing-channel-in-english',
    why: 'a broker cannot read what to configure',
    file: 'src/campaign/refuse-channel-gaps.ts',
    from: 'inWords(found, scope.language)',
    to: "inWords(found, 'en')",
    checks: byLanguage,
  },
  {
    name: 'inner-sentence-in-english',
    why: 'half of a sentence is in another language',
    file: 'src/campaign/rules/said.ts',
    from: "if ('code' in part) return inWords(part, language);",
    to: "if ('code' in part) return inWords(part, 'en');",
    checks: sentences,
  },
  {
    name: 'policy-reasons-as-stored',
    why: 'a client finds no such value in the enum of the schema',
    file: 'src/contact-policy/contact-reasons.ts',
    from: 'isEnum(name, value) ? apiName(value) : value',
    to: 'isEnum(name, value) ? value : value',
    checks: sentences,
  },
  {
    name: 'recorded-sentence-lost',
    why: 'what the sealed log says of earlier exits cannot be read',
    file: 'src/campaign/results/campaign-progress.types.ts',
    from: "typeof why === 'string' ? said('NOTED', { text: why }) :",
    to: "typeof why === 'string' && said('NOTED', { text: why }) ? null :",
    checks: byLanguage,
  },
  {
    name: 'coded-reason-wrapped-again',
    why: 'a migration that runs twice turns every reason into one without a code',
    file: 'src/storage/migrations/2026-11-coded-reasons.ts',
    from: "{ $type: 'string' }",
    to: '{ $ne: null }',
    checks: ['test/storage/migrate.test.ts'],
  },
  {
    name: 'failures-left-as-texts',
    why: 'a message that failed before the upgrade cannot be read after it',
    file: 'src/storage/migrations/2026-12-coded-failures.ts',
    from: "$set: { failure: 'not_known' }",
    to: '$unset: {}',
    checks: ['test/storage/migrate.test.ts'],
  },
  {
    name: 'preflight-mixes-missing-values',
    why: 'a broker completes one value of many leads and they are skipped for another',
    file: 'src/campaign/results/preview-campaign.ts',
    from: 'contactReasons, missingIn(found)]',
    to: 'contactReasons, missingIn(found).length > 0]',
    checks: ['test/campaign/preview.test.ts'],
  },
  {
    name: 'condition-by-the-stored-name',
    why: 'a form finds no such field of the input and shows no fault',
    file: 'src/campaign/rules/trigger-condition.ts',
    from: '${pathOf[field]}`',
    to: '${field}`',
    checks: ['test/campaign/trigger-match.test.ts'],
  },
];
