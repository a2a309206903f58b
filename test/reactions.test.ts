import { describe, expect, it } from 'vitest';
import { facts } from '../src/audit/facts.ts';
import { reactions } from '../src/runtime/reactions.ts';

describe('reactions', () => {
  it('form no cycle within a commit', () => {
    const causes = new Map<string, string[]>();
    for (const reaction of reactions) causes.set(reaction.on, [...(causes.get(reaction.on) ?? []), ...reaction.causes]);
    const walk = (fact: string, path: string[]): string[] | null => {
      if (path.includes(fact)) return [...path, fact];
      for (const next of causes.get(fact) ?? []) {
        const cycle = walk(next, [...path, fact]);
        if (cycle) return cycle;
      }
      return null;
    };
    for (const fact of causes.keys()) expect(walk(fact, [])).toBeNull();
  });

  it('speak of known facts only', () => {
    const named = reactions.flatMap(({ on, causes }) => [on, ...causes]);
    expect(named.filter((fact) => !facts.includes(fact))).toEqual([]);
  });
});
