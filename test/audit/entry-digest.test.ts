import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ActorKind } from '../../src/audit/audit-log.entity.ts';
import {
  canonical,
  entryDigest,
  firstDigest,
  personalDigest,
  requireWholeTexts,
  sha256,
} from '../../src/audit/entry-digest.ts';

const entry = {
  id: 'e',
  broker: 'b',
  event: 'lead.updated' as const,
  entityType: 'Lead',
  entityId: 'l',
  leadId: 'l',
  actor: { kind: ActorKind.MEMBER, id: 'm' },
  cause: null,
  requestId: 'request-1',
  before: { stage: 'entrada' },
  after: { stage: 'agendado' },
  details: {},
  createdAt: new Date('2026-11-24T18:00:00Z'),
};

describe('the canonical text of a value', () => {
  it('is the same in whatever order it was written', () => {
    const [one, other] = [
      { b: 1, a: { d: 2, c: 3 } },
      { a: { c: 3, d: 2 }, b: 1 },
    ];
    expect(canonical(one)).toBe('{"a":{"c":3,"d":2},"b":1}');
    expect(canonical(other)).toBe(canonical(one));
  });

  it('keeps the order of a list and sorts within it', () => {
    expect(canonical([{ b: 1, a: null }, 'x', [2, 1]])).toBe('[{"a":null,"b":1},"x",[2,1]]');
  });

  it('writes dates as ISO strings and leaves out what is absent', () => {
    expect(canonical({ b: undefined, a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z"}');
  });
});

describe('a text with half a character', () => {
  it.each([['\ud83d'], [{ name: { parts: ['a', 'b\ude00'] } }]])('is found wherever it stands in %j', (value) => {
    expect(() => requireWholeTexts(value)).toThrow('half a character');
  });

  it('is not found where there is none', () => {
    expect(() => requireWholeTexts({ a: '😀', at: new Date(0), none: null, n: 1, list: ['é'] })).not.toThrow();
  });
});

describe('the digest of an entry', () => {
  const digest = entryDigest(entry, 'personal');

  it('is SHA-256 in hexadecimal', () => {
    expect(sha256('abc')).toBe(createHash('sha256').update('abc').digest('hex'));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, object]>([
    ['id', { id: 'f' }],
    ['broker', { broker: 'c' }],
    ['event', { event: 'lead.created' }],
    ['entityType', { entityType: 'Call' }],
    ['entityId', { entityId: 'm' }],
    ['leadId', { leadId: null }],
    ['actor', { actor: { kind: ActorKind.MEMBER, id: 'n' } }],
    ['cause', { cause: 'e0' }],
    ['requestId', { requestId: null }],
    ['before', { before: null }],
    ['after', { after: { stage: 'ganado' } }],
    ['details', { details: { why: 'x' } }],
    ['createdAt', { createdAt: new Date('2026-11-24T18:00:01Z') }],
  ])('changes with its %s', (_field, change) => {
    expect(entryDigest({ ...entry, ...change }, 'personal')).not.toBe(digest);
  });

  it('changes with the personal values only through their hash', () => {
    expect(entryDigest(entry, 'other')).not.toBe(digest);
    expect(entryDigest({ ...entry, personal: { salt: 'x' } } as typeof entry, 'personal')).toBe(digest);
    expect(entryDigest({ ...entry, unsealed: [] } as typeof entry, 'personal')).toBe(digest);
  });

  it('is never the one that entries had before their request was covered', () => {
    const withoutRequest = { ...entry, requestId: null };
    expect(firstDigest(entry, 'personal')).toBe(firstDigest(withoutRequest, 'personal'));
    for (const one of [entry, withoutRequest])
      expect(firstDigest(one, 'personal')).not.toBe(entryDigest(one, 'personal'));
  });

  it('of personal values hides them behind a salt', () => {
    const personal = { salt: 's', before: {}, after: { name: 'Eva' }, details: {} };
    expect(personalDigest(personal)).toBe(personalDigest({ ...personal }));
    expect(personalDigest({ ...personal, salt: 't' })).not.toBe(personalDigest(personal));
    expect(personalDigest({ ...personal, after: { name: 'Ana' } })).not.toBe(personalDigest(personal));
  });
});
