import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { countComparisons } from '../../src/server/limits/count-comparisons.ts';

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const counted = (query: string, most = Infinity) => countComparisons(parse(query), most);

describe('the comparisons of a document', () => {
  it.each<[string, string, number]>([
    ['each field has a name of its own', '{ me { id broker { id } } leads { totalCount } }', 0],
    ['one field is asked for four times', '{ a a a a }', 6],
    ['an alias is the name of another field', '{ a b: c b }', 1],
    ['inline fragments ask for one field', '{ ... { a } ... on Query { a } a }', 3],
    [
      'three fragments ask for one field',
      '{ ...A ...B ...C } fragment A on Q { a } fragment B on Q { a } fragment C on Q { a }',
      6,
    ],
    ['a fragment is spread by another one', '{ ...A } fragment A on Q { a ...B } fragment B on Q { b }', 1],
    ['a fragment is spread twice in one place', '{ ...A ...A } fragment A on Q { a }', 0],
    ['what is asked for twice asks for something twice', '{ a { b } a { b } a { b } }', 6],
    ['two operations ask for a field twice', 'query A { a a } query B { a a }', 2],
    ['a fragment is not spread', '{ a } fragment A on Q { b b b }', 3],
    ['fields with arguments are longer', '{ a(b: 1234567890) ... { a(b: 1234567890) } }', 3],
  ])('are counted where %s', (_where, query, comparisons) => {
    expect(counted(query)).toBe(comparisons);
  });

  it('have an end where a fragment stands within itself', () => {
    expect(counted('{ ...A } fragment A on Q { a { ...A } b { ...A } }')).toBeGreaterThan(0);
  });

  it('are counted no further than past the limit', () => {
    const doubling = `{ ...F0 } ${times(40, (n) => `fragment F${n} on Q { a { ...F${n + 1} } b { ...F${n + 1} } }`)}`;
    expect(counted(doubling, 5000)).toBe(5001);
  });
});
