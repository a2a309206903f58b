/**
 * Draws exported functions of src at random and prints what their doc comments say, without names and files. A reader who
 * has `git ls-files src` alone should find the file of each; where they do not, the name of the file misleads.
 *   node scripts/draw-rules.ts [seed] [--answers]
 */
import { globSync, readFileSync } from 'node:fs';

const drawn = 20;

interface Rule {
  file: string;
  name: string;
  /** The doc comment on one line. */
  says: string;
}

/** The exported functions of a file that have a doc comment. */
function rulesOf(file: string): Rule[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function (\w+)/gm);
  return [...found].map(([, comment = '', name = '']) => ({
    file,
    name,
    says: comment.replaceAll(/\s*\n \*\s*/g, ' ').trim(),
  }));
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const seed = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? Date.now() % 100_000);
const next = numbersFrom(seed);
const rules = globSync('src/**/*.ts').toSorted().flatMap(rulesOf);
const chosen = Array.from({ length: Math.min(drawn, rules.length) }, () =>
  rules.splice(Math.floor(next() * rules.length), 1),
).flat();
console.log(`seed ${seed}`);
for (const [index, { file, name, says }] of chosen.entries())
  console.log(process.argv.includes('--answers') ? `${index + 1}. ${file} ${name}` : `${index + 1}. ${says}`);
