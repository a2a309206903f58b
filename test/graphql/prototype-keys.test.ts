import { describe, expect, it } from 'vitest';
import { hasPrototypeKeys } from '../../src/server/limits/prototype-keys.ts';

const has = (text: string) => hasPrototypeKeys(text, JSON.parse(text));

describe('JSON has keys that reach prototypes', () => {
  it.each([
    '{"__proto__":1}',
    '{"a":[[{"b":{"__proto__" : null}}]]}',
    String.raw`{"\u005f\u005Fproto\u005f_":{"x":1}}`,
    String.raw`{"a":{"__\u0070roto__":1}}`,
    '{"constructor":{"prototype":{}}}',
    String.raw`[{"c\u006Fnstructor":{"prototyp\u0065":1}}]`,
  ])('in %s', (text) => {
    expect(has(text)).toBe(true);
  });

  it.each([
    'null',
    '"__proto__"',
    '{"a":"__proto__"}',
    String.raw`{"a":"\"__proto__\":1"}`,
    '{"constructor":"Constructora Sol"}',
    '{"constructor":{"name":"Sol"},"prototype":1}',
    '{"constructor":null}',
    `{"constructor":"Sol","leads":[${'{"a":1},'.repeat(5000)}1]}`,
  ])('but not in %s', (text) => {
    expect(has(text)).toBe(false);
  });

  it('for all that is known of a large one: it is not looked through', () => {
    const unread = Object.defineProperty({}, 'constructor', {
      enumerable: true,
      get: () => {
        throw new Error('was looked at');
      },
    });
    const parsed = [...Array.from({ length: 20_000 }, () => ({})), unread];
    expect(hasPrototypeKeys('[{"constructor":1}]', parsed)).toBe(true);
  });
});
