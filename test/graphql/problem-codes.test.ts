import { readdirSync, readFileSync } from 'node:fs';
import { getMetadataStorage } from 'class-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { problemCodes, problems, sentenceOf, type ProblemCode } from '../../src/language/problems/problem.ts';
import { parametersOf } from '../../src/language/sentence.ts';
import { InputProblemsDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const source = new URL('../../src/', import.meta.url);

/** All the code that may find a problem. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('language/problems/'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .join('\n');

/** Parameters of a text, in alphabetical order. */
function named(text: string): string[] {
  return parametersOf({ en: text, es: text }).toSorted((a, b) => a.localeCompare(b));
}

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('a problem of the input', () => {
  it.each(problemCodes)('has the same parameters in every language: %s', (problem) => {
    const { en, es } = sentenceOf(problem);
    expect(named(es)).toEqual(named(en));
    expect(es).not.toBe('');
  });

  it('is found by some code', () => {
    expect(problemCodes.filter((problem) => !code.includes(`'${problem}'`))).toEqual([]);
  });

  it('can be looked up by anybody, with its parameters and its text', async () => {
    const { inputProblems } = await app.anyone.run(InputProblemsDocument, { language: 'ES' });
    expect(inputProblems.map((problem) => problem.code)).toEqual(problemCodes);
    const { es, fix } = problems.FIELD_IN_SEVERAL_COLUMNS;
    expect(inputProblems).toContainEqual({
      code: 'FIELD_IN_SEVERAL_COLUMNS',
      parameters: ['field', 'columns'],
      text: `${es} ${fix.es}`,
    });
  });
});

/** Rules that find nothing themselves: they say whether and where others are asked. */
const findNothing = ['conditionalValidation', 'nestedValidation'];

it('every rule of an input says which problem it finds', async () => {
  await openSchema();
  const byClass: Iterable<Rule[]> = getMetadataStorage()['validationMetadatas'].values();
  const rules = [...byClass].flat().filter(({ type }) => !findNothing.includes(type));
  expect(rules.length).toBeGreaterThan(20);
  const silent = rules.filter(({ context }) => !problemCodes.includes(context?.code as ProblemCode));
  expect(silent.map(({ target, propertyName }) => `${target.name}.${propertyName}`)).toEqual([]);
});

interface Rule {
  type: string;
  target: { name: string };
  propertyName: string;
  context?: { code: string };
}
