import type { Mutant } from '../mutant.ts';

const catalogue = ['test/facts/catalogue.test.ts'];
const rows = ['test/lead/map-row.test.ts'];

/** Facts: what is said in one row is true everywhere, and what nobody allows is not stored. */
export const facts: readonly Mutant[] = [
  {
    name: 'choice-of-a-model-unchecked',
    why: 'a word of the language model is stored that the API cannot answer with',
    file: 'src/facts/heard-facts.ts',
    from: 'Object.hasOwn(type.choices, said)',
    to: 'said in type.choices',
    checks: ['test/facts/heard-facts.test.ts'],
  },
  {
    name: 'time-of-a-model-unbounded',
    why: 'a lead has a time that the API refuses',
    file: 'src/facts/heard-facts.ts',
    from: 'Number(said) <= type.max',
    to: 'Number(said) <= Infinity',
    checks: ['test/facts/heard-facts.test.ts'],
  },
  {
    name: 'row-without-headers',
    why: 'a column of every file is ignored',
    file: 'src/facts/catalogue.ts',
    from: "headers: ['financing', 'financiamiento', 'financiacion', 'formadepago'],",
    to: 'headers: null,',
    checks: catalogue,
  },
  {
    name: 'points-beyond-the-share',
    why: 'a score is above 100',
    file: 'src/facts/catalogue.ts',
    from: 'points: 10,',
    to: 'points: 11,',
    checks: catalogue,
  },
  {
    name: 'income-asked-of-who-pays-cash',
    why: 'somebody who pays cash is asked what they earn',
    file: 'src/agent/goals.ts',
    from: ' && !rowOf(name).unless?.(facts)',
    to: '',
    checks: ['test/agent/scripted-agents.test.ts', 'test/agent/scripted-model.test.ts'],
  },
  {
    name: 'imported-time-unbounded',
    why: 'an import stores a time that the API refuses',
    file: 'src/lead/import/csv/read-facts.ts',
    from: 'months <= max ? months : null',
    to: 'months >= 0 ? months : null',
    checks: rows,
  },
  {
    name: 'known-fact-imported-over',
    why: 'an old export overwrites what the lead said since',
    file: 'src/lead/import/match/compare-row.ts',
    from: 'names.some((missing) => missing === name)',
    to: 'names.some((missing) => missing !== name)',
    checks: ['test/import/lead-import.test.ts'],
    only: 'only fills the rest',
  },
];
