import { describe, expect, it } from 'vitest';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { Stage } from '../../src/lead/stage.ts';
import { leadValues } from '../../src/template/lead-values.ts';
import { renderTemplate } from '../../src/template/render-template.ts';

const broker = { name: 'Casa Clara', locale: 'es-MX', zone: 'America/Mexico_City' };
const lead = {
  name: 'Ana Ejemplo',
  stage: Stage.CALIFICACION_FINANCIERA,
  email: null,
  phone: null,
  facts: noFacts,
  meetingUrl: null,
  zone: null,
};
const known = (facts: Partial<typeof noFacts>) => ({ ...lead, facts: { ...noFacts, ...facts } });

describe('what a template says about a lead', () => {
  it('has no entry for what is not known', () => {
    expect(leadValues({ ...lead, name: null }, null, broker)).toEqual({
      stage: 'calificación financiera',
      broker_name: 'Casa Clara',
    });
    expect(renderTemplate('{{budget}}', leadValues(lead, null, broker))).toEqual({
      missing: ['budget'],
    });
  });

  it('names the lead, the agent and the broker', () => {
    expect(leadValues(lead, { name: 'Luis' }, broker)).toMatchObject({
      name: 'Ana Ejemplo',
      first_name: 'Ana',
      agent_name: 'Luis',
      broker_name: 'Casa Clara',
    });
  });

  it.each([
    ['es-MX', '3500000', 'MXN', '$3,500,000'],
    ['es-MX', '3500000.50', 'MXN', '$3,500,000.50'],
    ['es-ES', '250000', 'EUR', '250.000 €'],
    ['es-CL', '90071992547409931', 'CLP', '$90.071.992.547.409.931'],
  ])('writes money for %s: %s %s is %s', (locale, amount, currency, text) => {
    const budget = { amount, currency };
    expect(leadValues(known({ budget }), null, { ...broker, locale })['budget']).toBe(text);
  });

  it("tells the meeting's time on the lead's own clock, the broker's when it is not known", () => {
    const meeting = known({ meetingAt: '2025-03-05T22:30:00Z' });
    const inMadrid = leadValues({ ...meeting, zone: 'Europe/Madrid' }, null, broker);

    expect(leadValues(meeting, null, broker)['meeting_time']).toBe('miércoles, 5 de marzo, 4:30 p.m.');
    expect(inMadrid['meeting_time']).toContain('11:30');
    expect(leadValues(known({ meetingAt: 'mañana' }), null, broker)).not.toHaveProperty('meeting_time');
  });
});
