import type { Mutant } from '../mutant.ts';

const leaving = ['test/campaign/leaving.test.ts'];

export const enrolment: readonly Mutant[] = [
  {
    name: 'no-leaving-by-reply',
    why: 'a lead that answered gets the next automatic message',
    file: 'src/reactions.ts',
    from: `{ on: 'lead.replied', causes: ['enrolment.exited'], run: exitEnrolments },`,
    to: '',
    checks: leaving,
  },
  {
    name: 'no-leaving-by-suppression',
    why: 'a lead that opted out stays in its campaigns',
    file: 'src/reactions.ts',
    from: `{ on: 'suppression.added', causes: ['enrolment.exited'], run: exitEnrolments },`,
    to: '',
    checks: leaving,
  },
  {
    name: 'no-leaving-by-meeting',
    why: 'a lead that booked is still asked to book',
    file: 'src/reactions.ts',
    from: `{ on: 'meeting.scheduled', causes: ['enrolment.exited'], run: exitEnrolments },`,
    to: '',
    checks: leaving,
  },
  {
    name: 'no-entering-by-stage',
    why: 'a stage change starts nothing',
    file: 'src/reactions.ts',
    from: `    causes: ['enrolment.started', 'enrolment.refused', 'enrolment.exited'],
    run: enrolOnStage,`,
    to: `    causes: ['enrolment.started', 'enrolment.refused', 'enrolment.exited'],
    run: async () => undefined,`,
    checks: ['test/campaign/entering-by-stage.test.ts'],
  },
  {
    name: 'hops-not-counted',
    why: 'a ring of campaigns writes to a lead for ever',
    file: 'src/campaign/enrol/enter-campaign.ts',
    from: `return Number(cause.details['hops']) + 1;`,
    to: `return Number(cause.details['hops']);`,
    checks: ['test/campaign/entering-by-stage.test.ts'],
    only: 'ring',
  },
  {
    name: 'hops-not-limited',
    why: 'a ring of campaigns writes to a lead for ever',
    file: 'src/campaign/rules/entry-key.ts',
    from: 'if (facts.hops >= maxHops) {',
    to: 'if (facts.hops >= Infinity) {',
    checks: ['test/campaign/entry-key.test.ts'],
  },
  {
    name: 're-entry-rule-ignored',
    why: 'a lead goes through a campaign again and again',
    file: 'src/campaign/rules/entry-key.ts',
    from: `if (lastEnteredAt) return { enter: false, why: 'The lead has been in this campaign, which takes it once.' };`,
    to: 'void lastEnteredAt;',
    checks: ['test/campaign/entering-by-stage.test.ts'],
    only: 'once ever',
  },
];
