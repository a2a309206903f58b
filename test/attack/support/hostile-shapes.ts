import { numbered, type Hostile } from './hostile.ts';

const nested = (depth: number) => `query { me ${'{ broker '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const doubling = (levels: number) =>
  `query { ...F0 } ${numbered(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Query { me { broker { id } } }`;
const each = (fields: string) => `edges { node { ${fields} } }`;
const row = 'edges { node { id event before after details createdAt } }';

/** Documents whose size or form is the attack. */
export const hostileShapes: Hostile[] = [
  ['200 levels of fields', { query: nested(200) }, 'LIMIT_EXCEEDED'],
  ['990 levels of fields', { query: nested(490) }, 'LIMIT_EXCEEDED'],
  ['14 levels of fields', { query: nested(12) }, 'LIMIT_EXCEEDED'],
  [
    '900 levels of a list value',
    { query: `{ leads(filter: ${'['.repeat(900)}${']'.repeat(900)}) { totalCount } }` },
    'BAD_USER_INPUT',
  ],
  [
    '450 levels of an object value',
    { query: `{ leads(filter: ${'{a:'.repeat(450)}1${'}'.repeat(450)}) { totalCount } }` },
    'BAD_USER_INPUT',
  ],
  ['500 levels of inline fragments', { query: `{ ${'... { '.repeat(490)}__typename${' }'.repeat(490)} }` }, 'legal'],
  [
    '500 levels of a list type',
    { query: `query($a: ${'['.repeat(500)}Int${']'.repeat(500)}) { __typename }` },
    'BAD_USER_INPUT',
  ],
  ['600 aliases', { query: `{ ${numbered(600, (n) => `a${n}: __typename`)} }` }, 'LIMIT_EXCEEDED'],
  ['31 aliases of __typename', { query: `{ ${numbered(31, (n) => `a${n}: __typename`)} }` }, 'LIMIT_EXCEEDED'],
  [
    '31 aliases in a fragment',
    { query: `{ ...F } fragment F on Query { ${numbered(31, (n) => `a${n}: __typename`)} }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'a fragment of 4 aliases spread 9 times',
    {
      query: `{ ${'...F '.repeat(9)} } fragment F on Query { a: __typename b: __typename c: __typename d: __typename }`,
    },
    'LIMIT_EXCEEDED',
  ],
  ['the same field 900 times', { query: `{ ${'me { permissions } '.repeat(450)} }` }, 'LIMIT_EXCEEDED'],
  ['the same field 32 times', { query: `{ ${'__typename '.repeat(32)} }` }, 'LIMIT_EXCEEDED'],
  [
    '165 fragments with one field',
    {
      query: `{ ${numbered(165, (n) => `...F${n}`)} } ${numbered(165, (n) => `fragment F${n} on Query { me { __typename } }`)}`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    '280 inline fragments with one field',
    { query: `{ ${'... { me { __typename } } '.repeat(280)} }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'a chain of 180 fragments',
    {
      query: `{ ${numbered(180, (n) => `...F${n}`)} } ${numbered(180, (n) => `fragment F${n} on Query { __typename ${n < 179 ? `...F${n + 1}` : ''} }`)}`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    'fields that cannot be merged',
    { query: `{ ${numbered(300, (n) => `x: ${n % 2 ? 'members { id }' : 'me { permissions }'}`)} }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'arguments that cannot be merged',
    { query: `{ ${numbered(100, (n) => `leads(first: ${n + 1}) { totalCount }`)} }` },
    'LIMIT_EXCEEDED',
  ],
  ['3,000 fields', { query: `{ ${'__typename '.repeat(3000)} }` }, 'LIMIT_EXCEEDED'],
  ['60,000 characters of one name', { query: `{ ${'a'.repeat(60_000)} }` }, 'BAD_USER_INPUT'],
  ['60,000 characters of a comment', { query: `# ${'a'.repeat(60_000)}\n{ __typename }` }, 'legal'],
  ['60,000 commas', { query: `{${','.repeat(60_000)} __typename }` }, 'legal'],
  ['30,000 line breaks and a fault', { query: `${'\n'.repeat(30_000)}!` }, 'BAD_USER_INPUT'],
  ['a block string of 15,000 quotes', { query: `{ lead(id: """${'\\"""'.repeat(5000)}""") { id } }` }, 'NOT_FOUND'],
  ['a number of 50,000 digits', { query: `{ leads(first: ${'9'.repeat(50_000)}) { totalCount } }` }, 'BAD_USER_INPUT'],
  ['a float of 50,000 digits', { query: `{ leads(first: 1.${'9'.repeat(50_000)}) { totalCount } }` }, 'BAD_USER_INPUT'],
  ['a fragment within itself', { query: '{ ...A } fragment A on Query { ...A }' }, 'BAD_USER_INPUT'],
  [
    'a ring of 100 fragments',
    { query: `{ ...F0 } ${numbered(100, (n) => `fragment F${n} on Query { ...F${(n + 1) % 100} }`)}` },
    'BAD_USER_INPUT',
  ],
  ['fragments that double 12 times', { query: doubling(12) }, 'legal'],
  ['fragments that double 60 times', { query: doubling(60) }, 'LIMIT_EXCEEDED'],
  [
    '120 fragments of one field',
    {
      query: `{ ${numbered(120, (n) => `...F${n}`)} } ${numbered(120, (n) => `fragment F${n} on Query { me { permissions } }`)}`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    '60 fragments of one field and three more levels',
    {
      query: `{ ${numbered(60, (n) => `...F${n}`)} } ${numbered(60, (n) => `fragment F${n} on Query { me { broker { id name } member { id name email } permissions } }`)}`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    '150 fragments nobody spreads',
    { query: `{ __typename } ${numbered(150, (n) => `fragment F${n} on Query { __typename }`)}` },
    'BAD_USER_INPUT',
  ],
  ['a fragment that is not there', { query: '{ ...Nowhere }' }, 'BAD_USER_INPUT'],
  ['1,000 directives', { query: `{ __typename ${'@include(if: true) '.repeat(250)} }` }, 'LIMIT_EXCEEDED'],
  ['31 directives on an operation', { query: `query ${'@a '.repeat(31)} { __typename }` }, 'LIMIT_EXCEEDED'],
  [
    '31 directives on variables',
    { query: `query(${numbered(31, (n) => `$v${n}: Int @a`)}) { __typename }` },
    'LIMIT_EXCEEDED',
  ],
  [
    '31 directives on a fragment',
    { query: `{ ...F } fragment F on Query ${'@a '.repeat(31)} { __typename }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'directives on everything',
    { query: 'query Q($v: Int @a) @b { ...F @c ... @d { __typename @e } } fragment F on Query @f { __typename @g }' },
    'BAD_USER_INPUT',
  ],
  ['@defer and @stream', { query: '{ ... @defer { __typename } members @stream { id } }' }, 'BAD_USER_INPUT'],
  ['@skip without its condition', { query: '{ __typename @skip }' }, 'BAD_USER_INPUT'],
  ['150 operations without a name', { query: '{ __typename } '.repeat(150) }, 'BAD_USER_INPUT'],
  [
    '150 operations of one name',
    { query: 'query Q { __typename } '.repeat(150), operationName: 'Q' },
    'BAD_USER_INPUT',
  ],
  ['an operation name that is not there', { query: 'query Q { __typename }', operationName: 'R' }, 'BAD_USER_INPUT'],
  [
    'an operation name of 50,000 characters',
    { query: 'query Q { __typename }', operationName: 'R'.repeat(50_000) },
    'BAD_USER_INPUT',
  ],
  [
    'a large operation hidden behind a small one',
    { query: `query Q { __typename } query R { ${numbered(31, (n) => `a${n}: __typename`)} }`, operationName: 'Q' },
    'LIMIT_EXCEEDED',
  ],
  [
    'lists of lists at full length',
    { query: `{ ${numbered(29, (n) => `a${n}: auditLogs(first: 100) { ${row} }`)} }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'a list of lists that does not say how long',
    { query: `{ leads { ${each(`enrolments { ${each(`lead { messages { ${each('id body')} } }`)} }`)} } }` },
    'LIMIT_EXCEEDED',
  ],
  [
    '29 lists that do not say how long',
    { query: `{ ${numbered(29, (n) => `a${n}: leads { ${each(`calls { ${each('id status outcome')} }`)} }`)} }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'a negative length that would pay for the rest',
    {
      query: `{ ${numbered(27, (n) => `a${n}: auditLogs(first: 100) { ${row} }`)} z: auditLogs(first: -2000000) { ${row} } }`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    'a length in a variable',
    {
      query: `query($n: Int!) { ${numbered(29, (n) => `a${n}: auditLogs(first: $n) { ${row} }`)} }`,
      variables: { n: 1 },
    },
    'LIMIT_EXCEEDED',
  ],
  [
    'definitions of types',
    { query: 'type Query { a: Int } extend type Lead { b: Int } { __typename }' },
    'BAD_USER_INPUT',
  ],
  [
    'a subscription of two streams',
    { query: 'subscription { activity { id } stageChanges { id } }' },
    'BAD_USER_INPUT',
  ],
  ['nothing', { query: '' }, 'BAD_USER_INPUT'],
  ['only a comment', { query: '# nothing' }, 'BAD_USER_INPUT'],
  ['an empty selection', { query: '{ }' }, 'BAD_USER_INPUT'],
  ['an unfinished string', { query: '{ lead(id: "' }, 'BAD_USER_INPUT'],
];
