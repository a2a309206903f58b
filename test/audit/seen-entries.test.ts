import { expect, it } from 'vitest';
import { SeenEntries } from '../../src/audit/seen-entries.ts';

it('an entry is new once, also when a batch was sealed meanwhile', () => {
  const seen = new SeenEntries();
  expect(seen.add('a')).toBe(true);
  expect(seen.add('a')).toBe(false);
  seen.forgetSealed(false);
  expect(seen.add('a')).toBe(false);
});

it('an entry that must be sealed by now is forgotten: it was told before the batch before', () => {
  const seen = new SeenEntries();
  seen.add('a');
  seen.forgetSealed(false);
  seen.add('b');
  seen.forgetSealed(false);
  expect([seen.add('a'), seen.add('b')]).toEqual([true, false]);
});

it('nothing is forgotten for a full batch, which may have left it over', () => {
  const seen = new SeenEntries();
  seen.add('a');
  seen.forgetSealed(false);
  seen.add('b');
  seen.forgetSealed(true);
  expect([seen.add('a'), seen.add('b')]).toEqual([false, false]);
});
