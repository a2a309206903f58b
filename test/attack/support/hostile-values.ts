import { numbered, type Hostile } from './hostile.ts';

const createLead = 'mutation($input: CreateLeadInput!) { createLead(input: $input) { id } }';
const leads =
  'query($filter: LeadFilter, $first: Int! = 1, $after: String) { leads(filter: $filter, first: $first, after: $after) { totalCount edges { node { id } } } }';
const lead = 'query($id: ID!) { lead(id: $id) { id } }';
const logs = 'query($filter: AuditLogFilter) { auditLogs(filter: $filter, first: 1) { totalCount } }';
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Legal documents, or almost, whose values are the attack. */
export const hostileValues: Hostile[] = [
  [
    'a text of 50,000 characters to search for',
    { query: leads, variables: { filter: { text: 'a'.repeat(50_000) } } },
    'BAD_USER_INPUT',
  ],
  ['5,000 words to search for', { query: leads, variables: { filter: { text: 'a '.repeat(5000) } } }, 'BAD_USER_INPUT'],
  [
    'a regular expression that backtracks',
    { query: leads, variables: { filter: { text: `${'(a+)+'.repeat(30)}$` } } },
    'legal',
  ],
  [
    'a regular expression of one word',
    { query: leads, variables: { filter: { text: '.*.*.*.*.*.*.*.*.*.*x' } } },
    'legal',
  ],
  ['an unfinished regular expression', { query: leads, variables: { filter: { text: '([\\' } } }, 'legal'],
  ['a null byte to search for', { query: leads, variables: { filter: { text: 'a\u0000b' } } }, 'BAD_USER_INPUT'],
  ['half a surrogate pair', { query: leads, variables: { filter: { text: '\ud800' } } }, 'BAD_USER_INPUT'],
  [
    'letters that look the other way',
    { query: leads, variables: { filter: { text: '\u202ereversed\u2066\ufeff' } } },
    'BAD_USER_INPUT',
  ],
  [
    '3,000 combining marks',
    { query: leads, variables: { filter: { text: `a${'\u0301'.repeat(3000)}` } } },
    'BAD_USER_INPUT',
  ],
  [
    'an operator in place of a text',
    { query: leads, variables: { filter: { text: { $regex: '.*' } } } },
    'BAD_USER_INPUT',
  ],
  ['an operator in place of an id', { query: lead, variables: { id: { $gt: '' } } }, 'BAD_USER_INPUT'],
  ['an operator as an id', { query: lead, variables: { id: '{"$gt":""}' } }, 'NOT_FOUND'],
  ['an operator in a filter', { query: leads, variables: { filter: { $where: 'sleep(1000)' } } }, 'BAD_USER_INPUT'],
  ['an operator in an input', { query: createLead, variables: { input: { name: { $gt: '' } } } }, 'BAD_USER_INPUT'],
  [
    'a list of operators in an input',
    { query: createLead, variables: { input: { name: [{ $gt: '' }] } } },
    'BAD_USER_INPUT',
  ],
  ['an operator as the name of an event', { query: logs, variables: { filter: { event: '$where' } } }, 'legal'],
  ['a null byte in an id', { query: lead, variables: { id: 'a\u0000b' } }, 'NOT_FOUND'],
  ['an id of 50,000 characters', { query: lead, variables: { id: 'a'.repeat(50_000) } }, 'NOT_FOUND'],
  ['an id that is a path', { query: lead, variables: { id: '../../etc/passwd' } }, 'NOT_FOUND'],
  ['the prototype as an id', { query: lead, variables: { id: '__proto__' } }, 'NOT_FOUND'],
  ['a file that is a path', { query: '{ file(id: "../../../etc/passwd") { id } }' }, 'NOT_FOUND'],
  [
    'the prototype as a variable',
    `{"query":${JSON.stringify(leads)},"variables":{"__proto__":{"first":100}}}`,
    'malformed',
  ],
  [
    'the prototype in an input',
    `{"query":${JSON.stringify(createLead)},"variables":{"input":{"name":"a","__proto__":{"isAdmin":true}}}}`,
    'malformed',
  ],
  [
    'a constructor in an input',
    { query: createLead, variables: { input: { name: 'a', constructor: { prototype: { isAdmin: true } } } } },
    'malformed',
  ],
  ['toString in an input', { query: createLead, variables: { input: { name: 'a', toString: 1 } } }, 'BAD_USER_INPUT'],
  ['the prototype of a type', { query: '{ __proto__ constructor hasOwnProperty }' }, 'BAD_USER_INPUT'],
  [
    'a name of 50,000 characters',
    { query: createLead, variables: { input: { name: 'a'.repeat(50_000) } } },
    'BAD_USER_INPUT',
  ],
  [
    'an e-mail address of 50,000 characters',
    { query: createLead, variables: { input: { name: 'a', email: `${'a'.repeat(25_000)}@${'a'.repeat(25_000)}` } } },
    'BAD_USER_INPUT',
  ],
  [
    'an e-mail address that backtracks',
    { query: createLead, variables: { input: { name: 'a', email: `a@${'a.'.repeat(2000)}!` } } },
    'BAD_USER_INPUT',
  ],
  [
    'a phone number of 50,000 digits',
    { query: createLead, variables: { input: { name: 'a', phone: `+52${'5'.repeat(50_000)}` } } },
    'BAD_USER_INPUT',
  ],
  [
    'a phone number of 5,000 signs',
    { query: createLead, variables: { input: { name: 'a', phone: '(('.repeat(2500) } } },
    'BAD_USER_INPUT',
  ],
  [
    'a time zone that is a path',
    { query: createLead, variables: { input: { name: 'a', zone: '../../../etc/localtime' } } },
    'BAD_USER_INPUT',
  ],
  [
    'a country of 10,000 letters',
    { query: createLead, variables: { input: { name: 'a', country: 'MX'.repeat(5000) } } },
    'BAD_USER_INPUT',
  ],
  [
    'an idempotency key of 50,000 characters',
    { query: createLead, variables: { input: { name: 'a', idempotencyKey: 'k'.repeat(50_000) } } },
    'BAD_USER_INPUT',
  ],
  ['the 31st of February', { query: logs, variables: { filter: { from: '2026-02-31T00:00:00Z' } } }, 'BAD_USER_INPUT'],
  [
    'a date in the text of a document',
    { query: '{ auditLogs(filter: { from: "2026-02-31T00:00:00Z" }) { totalCount } }' },
    'BAD_USER_INPUT',
  ],
  [
    'an address in the text of a document',
    { query: 'mutation { createLead(input: { name: "a", email: "nobody" }) { id } }' },
    'BAD_USER_INPUT',
  ],
  [
    'a date beyond all dates',
    { query: logs, variables: { filter: { from: '+999999-01-01T00:00:00Z' } } },
    'BAD_USER_INPUT',
  ],
  ['a date that is an object', { query: logs, variables: { filter: { from: { $date: 1 } } } }, 'BAD_USER_INPUT'],
  ['a negative length', { query: leads, variables: { first: -1 } }, 'BAD_USER_INPUT'],
  ['no length', { query: leads, variables: { first: 0 } }, 'BAD_USER_INPUT'],
  ['101 rows', { query: leads, variables: { first: 101 } }, 'BAD_USER_INPUT'],
  ['2^31 rows', { query: leads, variables: { first: 2_147_483_648 } }, 'BAD_USER_INPUT'],
  ['10^400 rows', `{"query":${JSON.stringify(leads)},"variables":{"first":1e400}}`, 'BAD_USER_INPUT'],
  ['half a row', { query: leads, variables: { first: 0.5 } }, 'BAD_USER_INPUT'],
  ['a cursor of nothing', { query: leads, variables: { after: '' } }, 'legal'],
  ['a cursor that is no JSON', { query: leads, variables: { after: 'AAAA' } }, 'BAD_USER_INPUT'],
  [
    'a cursor with operators',
    { query: leads, variables: { after: cursor([{ $gt: '' }, { $ne: 1 }, 'x']) } },
    'BAD_USER_INPUT',
  ],
  [
    'a cursor of another list',
    { query: leads, variables: { after: cursor(['2026', 'id', 'hash']) } },
    'BAD_USER_INPUT',
  ],
  ['a cursor of 50,000 characters', { query: leads, variables: { after: 'A'.repeat(50_000) } }, 'BAD_USER_INPUT'],
  ['a stage that is not there', { query: leads, variables: { filter: { stage: 'NOWHERE' } } }, 'BAD_USER_INPUT'],
  ['a stage that is an operator', { query: leads, variables: { filter: { stage: { $ne: null } } } }, 'BAD_USER_INPUT'],
  ['a score beyond 32 bits', { query: leads, variables: { filter: { scoreMin: 9e15 } } }, 'BAD_USER_INPUT'],
  [
    '5,000 variables',
    { query: leads, variables: Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`v${n}`, n])) },
    'BAD_USER_INPUT',
  ],
  [
    '300 declared variables',
    { query: `query(${numbered(300, (n) => `$v${n}: Int = ${n}`)}) { __typename }` },
    'BAD_USER_INPUT',
  ],
  [
    'a variable of 1,000 levels',
    `{"query":${JSON.stringify(leads)},"variables":{"filter":${deep(1000)}}}`,
    'BAD_USER_INPUT',
  ],
  [
    'a list of 10,000 in place of a text',
    { query: createLead, variables: { input: { name: Array.from({ length: 10_000 }, () => 'a') } } },
    'BAD_USER_INPUT',
  ],
  [
    '4,000 permissions that do not exist',
    {
      query: 'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }',
      variables: { input: { name: 'k', permissions: Array.from({ length: 4000 }, () => 'NOTHING') } },
    },
    'BAD_USER_INPUT',
  ],
  ['null for a whole input', { query: createLead, variables: { input: null } }, 'BAD_USER_INPUT'],
  ['variables as a text', { query: leads, variables: '{"first":1}' }, 'malformed'],
  ['variables as a list', { query: leads, variables: [1, 2] }, 'malformed'],
  ['a document that is an object', { query: { kind: 'Document' } }, 'malformed'],
  ['a document that is a number', { query: 7 }, 'malformed'],
  ['no document', { variables: {} }, 'malformed'],
  [
    'a persisted document of nobody',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    'malformed',
  ],
  ['extensions that are a text', { query: '{ __typename }', extensions: 'x' }, 'malformed'],
  ['an operation name that is a list', { query: '{ __typename }', operationName: ['Q'] }, 'malformed'],
  ['two documents in one object', '{"query":"{ __typename }","query":"{ nothing }"}', 'BAD_USER_INPUT'],
  ['a text in place of an object', '"{ __typename }"', 'malformed'],
  ['null', 'null', 'malformed'],
  ['JSON that is cut off', '{"query":"{ __typename }"', 'malformed'],
  ['JSON with a null byte', '{"query":"{ __typename }"}\u0000', 'malformed'],
  ['JSON of 60,000 brackets', '['.repeat(60_000), 'malformed'],
  ['what is no JSON', '<query>{ __typename }</query>', 'malformed'],
];
