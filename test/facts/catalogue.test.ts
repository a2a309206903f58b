import { describe, expect, it } from 'vitest';
import { AgentType } from '../../src/agent/agent-type.ts';
import { goals } from '../../src/agent/goals.ts';
import { callPrompt } from '../../src/agent/prompts/compose-prompt.ts';
import { agentTools } from '../../src/agent/tools.ts';
import { catalogue, factNames, rowOf, typeOf } from '../../src/facts/catalogue.ts';
import { profileFacts } from '../../src/facts/lead-facts.ts';
import { sayFact } from '../../src/facts/say-facts.ts';
import { apiName } from '../../src/language/api-name.ts';
import { wordFor } from '../../src/language/words.ts';
import { headerKey, importFields } from '../../src/lead/import/csv/import-fields.ts';
import { leadScore } from '../../src/lead/score/lead-score.ts';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { knownVariables } from '../../src/template/check-template.ts';
import { turnRequest } from '../agent/conversations.ts';
import { eager } from '../lead/scored-leads.ts';
import { answered, everyFact } from '../support/facts.ts';

const context = { currency: 'MXN', now: '2026-11-21T15:00:00Z', zone: 'America/Mexico_City' };

const choices = factNames.flatMap((name) => {
  const type = typeOf(name);
  return type.kind === 'choice' ? Object.values(type.choices) : [];
});

describe.each(factNames)('the row of %s', (name) => {
  const { label, description, questions, goal, headers, tool, variable, read } = rowOf(name);

  it('says what the fact is, in both languages', () => {
    expect(label).toEqual({ en: expect.stringMatching(/^[a-z]/), es: expect.stringMatching(/^[a-z]/) });
    expect(wordFor('facts', apiName(name))).toEqual(label);
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(goal).not.toBe('');
  });

  it('asks in three different wordings, and its agent asks it', () => {
    expect(new Set(questions).size).toBe(3);
    for (const question of questions) expect(question).toMatch(/^¿.*\?$/);
    expect(Object.values(goals).flat()).toContain(name);
  });

  it('reads the answer to its question, and nothing from a shrug', () => {
    expect(read(answered[name].answer, { ...context, asked: name })).toEqual(answered[name].value);
    expect(read('No sé.', { ...context, asked: name })).toBeNull();
  });

  it('is told, saved and imported, or says why not', () => {
    const [saving] = agentTools;
    expect(name in (saving!.parameters['properties'] as object)).toBe(tool !== null);
    expect(name in importFields).toBe(headers !== null);
    expect(headers).not.toEqual([]);
    expect(headers ?? []).toEqual((headers ?? []).map(headerKey));
    expect(knownVariables.filter((known) => known === variable)).toEqual([variable]);
    if (name !== 'meetingAt') expect([tool, headers, sayFact(name, everyFact)]).not.toContain(null);
  });
});

describe('the catalogue', () => {
  it('has a text in both languages for each value of an enum', () => {
    for (const { label, description } of choices) {
      expect(Object.values(label).filter((text) => text.trim() === '')).toEqual([]);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('asks no question twice', () => {
    const questions = factNames.flatMap((name) => catalogue[name].questions);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('shares out 45 points: who has earned all of them has 100', () => {
    expect(leadScore({ ...eager, facts: everyFact }).total).toBe(100);
  });

  it('has a profile of what the profiling agent asks', () => {
    expect(goals[AgentType.PERFILADOR]).toEqual(expect.arrayContaining([...profileFacts]));
  });

  it('tells a language model what to find out, in order', () => {
    const prompt = callPrompt(turnRequest(AgentType.PERFILADOR));
    const places = goals[AgentType.PERFILADOR].map((name) => prompt.indexOf(rowOf(name).goal));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is the type of the facts in the API', async () => {
    const schema = await openSchema();
    const fieldsOf = (type: string) => Object.keys((schema.getType(type) as { getFields(): object }).getFields());
    expect(fieldsOf('LeadFacts')).toEqual([...factNames]);
    expect(fieldsOf('LeadFactsInput')).toEqual(factNames.filter((name) => name !== 'meetingAt'));
  });
});
