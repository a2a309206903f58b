import type { Mutant } from '../mutant.ts';

const limits = ['test/graphql/limits.test.ts'];
const measures = 'src/graphql/limits/limit-rule.ts';
const all = `['depth', 'aliases', 'aliasLength', 'directives', 'cost']`;

export const graphql: readonly Mutant[] = [
  {
    name: 'no-limit-of-depth',
    why: 'a small document asks for a huge answer',
    file: measures,
    from: all,
    to: `['aliases', 'aliasLength', 'directives', 'cost']`,
    checks: limits,
    only: '200 levels',
  },
  {
    name: 'no-limit-of-aliases',
    why: 'one request does the work of a thousand',
    file: measures,
    from: all,
    to: `['depth', 'aliasLength', 'directives', 'cost']`,
    checks: limits,
    only: 'aliases',
  },
  {
    name: 'no-limit-of-directives',
    why: 'a document is slow to check',
    file: measures,
    from: all,
    to: `['depth', 'aliases', 'cost']`,
    checks: ['test/graphql/document-size.test.ts'],
  },
  {
    name: 'no-limit-of-cost',
    why: 'lists of lists read the whole database',
    file: measures,
    from: all,
    to: `['depth', 'aliases', 'directives']`,
    checks: limits,
    only: 'costly',
  },
  {
    name: 'fragments-cost-nothing',
    why: 'what is over a limit hides in fragments',
    file: 'src/graphql/limits/measure-document.ts',
    from: 'return add(ofFragment(selection.name.value), directives);',
    to: 'return directives;',
    checks: ['test/graphql/document-size.test.ts'],
  },
  {
    name: 'no-limit-of-tokens-over-http',
    why: 'the parser is kept busy',
    file: 'src/graphql/open-apollo.ts',
    from: 'parseOptions: { maxTokens: limits.tokens },',
    to: '',
    checks: ['test/graphql/document-size.test.ts'],
  },
  {
    name: 'no-limit-of-a-page',
    why: 'one page reads a whole collection',
    file: 'src/graphql/connection.ts',
    from: `@Max(limits.first, { message: 'ask for 1 to 100' })`,
    to: '',
    checks: ['test/graphql/document-size.test.ts'],
  },
  {
    name: 'bodies-of-any-size',
    why: 'one request fills the memory',
    file: 'src/graphql/http-transport.ts',
    from: 'bodyLimit: limits.bodyBytes,',
    to: 'bodyLimit: 2 ** 30,',
    checks: limits,
    only: '10 MB',
  },
  {
    name: 'batches-over-http',
    why: 'limits hold per operation, and a request has many',
    file: 'src/graphql/open-apollo.ts',
    from: 'allowBatchedHttpRequests: false,',
    to: 'allowBatchedHttpRequests: true,',
    checks: limits,
    only: 'several operations',
  },
  {
    name: 'cross-site-requests',
    why: 'a foreign page asks in the name of its visitor',
    file: 'src/graphql/open-apollo.ts',
    from: 'csrfPrevention: true,',
    to: 'csrfPrevention: false,',
    checks: ['test/graphql/cross-site.test.ts'],
  },
  {
    name: 'errors-not-masked',
    why: 'messages of the database reach the client',
    file: 'src/graphql/errors/public-error.ts',
    from: `  return {
    message: errorCodes.INTERNAL_SERVER_ERROR[language],
    ...place,`,
    to: `  return {
    message: String((cause as Error).message),
    ...place,`,
    checks: limits,
    only: 'masks',
  },
];
