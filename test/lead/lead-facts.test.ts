import { describe, expect, it } from 'vitest';
import { factNames, type LeadFacts } from '../../src/facts/catalogue.ts';
import { mergeFacts, missingFacts, noFacts } from '../../src/facts/lead-facts.ts';
import { Stage, stages } from '../../src/lead/stage.ts';

describe('what is known of a lead', () => {
  const known: LeadFacts = { ...noFacts, location: 'Chapinero', financing: 'cash' };

  it('takes what was learned and keeps what was not spoken of', () => {
    expect(mergeFacts(known, { location: 'Usaquén', financing: null, timeframeMonths: 0 })).toEqual({
      ...known,
      location: 'Usaquén',
      timeframeMonths: 0,
    });
  });

  it('leaves what was known before as it was', () => {
    mergeFacts(known, { location: 'Usaquén' });
    expect(known.location).toBe('Chapinero');
  });

  it('names what is missing in the order asked; a zero and "none" are answers', () => {
    const facts: LeadFacts = { ...noFacts, timeframeMonths: 0, financing: 'none' };
    expect(missingFacts(facts, ['location', 'timeframeMonths', 'financing', 'budget'])).toEqual(['location', 'budget']);
    expect(missingFacts(noFacts, factNames)).toEqual(factNames);
  });
});

describe('the stages', () => {
  it('are eight, in the order of the pipeline', () => {
    expect(stages.join(' ')).toBe(
      'entrada perfilamiento calificacion_financiera agendado seguimiento referidos ganado perdido',
    );
    expect(Object.keys(Stage)).toEqual(stages.map((stage) => stage.toUpperCase()));
  });
});
