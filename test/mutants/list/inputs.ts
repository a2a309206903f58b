import type { Mutant } from '../mutant.ts';

const lists = ['test/graphql/list-inputs.test.ts'];
const length = ['test/conversation/message-length.test.ts'];
const dates = ['test/date-bounds.test.ts'];

/** What was sent is what is stored and shown: sets without repeats, fields that are used, texts and dates within their bounds. */
export const inputs: readonly Mutant[] = [
  {
    name: 'repeats-in-a-set',
    why: 'sixteen repeats of a harmless permission hide the dangerous ones of a key',
    file: 'src/graphql/list-rule.ts',
    from: "ArrayUnique(keyOf, { context: problem('VALUE_REPEATED') })(prototype, property);",
    to: 'void [keyOf, ArrayUnique];',
    checks: lists,
  },
  {
    name: 'lists-without-end',
    why: 'what decides is longer than what is shown of it',
    file: 'src/graphql/list-rule.ts',
    from: "ArrayMaxSize(most, { context: problem('TOO_MANY_VALUES', { most }) })(prototype, property);",
    to: 'void ArrayMaxSize;',
    checks: lists,
  },
  {
    name: 'stored-repeats-hide-what-counts',
    why: 'a key that was made with repeats goes on showing fewer permissions than it has',
    file: 'src/graphql/list-bounds.ts',
    from: 'resolved && isOfEnum ? [...new Set(resolved)] : resolved',
    to: 'isOfEnum ? resolved : resolved',
    checks: ['test/graphql/list-bounds.test.ts'],
  },
  {
    name: 'lists-within-exits-unseen',
    why: 'a campaign ends by a stage that its settings do not show',
    file: 'src/campaign/campaign-input.types.ts',
    from: `  @ValidateNested()
  exits?:`,
    to: '  exits?:',
    checks: lists,
  },
  {
    name: 'field-of-another-action-dropped',
    why: 'a broker sets the channel of a call and is not told that it counts for nothing',
    file: 'src/campaign/rules/campaign-steps.ts',
    from: '[needed, ...others].filter(',
    to: '[needed].filter(',
    checks: ['test/campaign/fields-of-actions.test.ts'],
  },
  {
    name: 'values-make-a-message-too-long',
    why: 'a preview shows, and a campaign sends, what no provider takes',
    file: 'src/template/render-for-lead.ts',
    from: 'const tooLong = tooLongFor(template.channel, body.text);',
    to: 'const tooLong = tooLongFor(template.channel, body.text.slice(0, 9));',
    checks: length,
  },
  {
    name: 'too-long-by-another-field',
    why: 'a client looks for the fault in a body that it did not send',
    file: 'src/conversation/outbound/write-text.ts',
    from: "{ template, lead, field: 'input.templateId' }",
    to: "{ template, lead, field: 'input.body' }",
    checks: length,
    only: 'by the template',
  },
  {
    name: 'subject-beside-a-template',
    why: 'an e-mail goes out under another subject than was sent',
    file: 'src/conversation/outbound/write-text.ts',
    from: 'if (templateId != null && subject != null)',
    to: 'if (templateId != null && subject === undefined)',
    checks: length,
    only: 'a subject of its own',
  },
  {
    name: 'years-of-365-days',
    why: 'a meeting in two years is refused as more than two years ahead',
    file: 'src/text/date-bounds.ts',
    from: '.plus({ years })',
    to: '.plus({ days: 365 * years })',
    checks: dates,
  },
  {
    name: 'amount-taken-for-no-number',
    why: 'a broker is told to send a number, and did',
    file: 'src/lead/facts/amount.ts',
    from: 'decimalNumber.test(text)',
    to: 'decimalNumber.test(text) && false',
    checks: ['test/lead/create-lead.test.ts'],
    only: 'the amount',
  },
  {
    name: 'imported-amount-without-bound',
    why: 'an import stores a budget that the API refuses',
    file: 'src/lead/import/csv/read-facts.ts',
    from: 'row.kept(name, cleanAmount(money.amount)) === null',
    to: 'cleanAmount(money.amount) === null',
    checks: ['test/lead/map-row.test.ts'],
  },
];
