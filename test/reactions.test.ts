import { describe, expect, it } from 'vitest';
import { reactions } from '../src/composition/reactions.ts';

describe('reactions', () => {
  it('form no cycle within a commit', () => {
    const causes = new Map<string, string[]>();
    for (const reaction of reactions) causes.set(reaction.on, [...(causes.get(reaction.on) ?? []), ...reaction.causes]);
    const walk = (event: string, path: string[]): string[] | null => {
      if (path.includes(event)) return [...path, event];
      for (const next of causes.get(event) ?? []) {
        const cycle = walk(next, [...path, event]);
        if (cycle) return cycle;
      }
      return null;
    };
    for (const event of causes.keys()) expect(walk(event, [])).toBeNull();
  });
});
