import type { Mutant } from '../mutant.ts';

const dueSteps = ['test/campaign/due-steps.test.ts'];
const fences = ['test/campaign/fences.test.ts'];
const claim = 'src/campaign/dispatch/claim-due-enrolments.ts';
const group = 'src/campaign/dispatch/commit-group.ts';

export const campaign: readonly Mutant[] = [
  {
    name: 'enrolment-lease-ignored',
    why: 'two workers carry out the same step',
    file: claim,
    from: `const free = { $or: [{ leaseUntil: null }, { $expr: { $lt: ['$leaseUntil', '$$NOW'] } }] };`,
    to: 'const free = {};',
    checks: dueSteps,
  },
  {
    name: 'enrolment-never-free-again',
    why: 'the steps of a dead worker are lost',
    file: claim,
    from: `const free = { $or: [{ leaseUntil: null }, { $expr: { $lt: ['$leaseUntil', '$$NOW'] } }] };`,
    to: 'const free = { leaseUntil: null };',
    checks: dueSteps,
  },
  {
    name: 'enrolment-not-held',
    why: 'a worker whose lease is over moves a run that somebody else has moved',
    file: group,
    from: `, lease: claim.token });
  return rows.map((row) => hydrate(Enrolment, row)).filter(({ id, fence }) => claimed.get(id) === fence);`,
    to: ` });
  return rows.map((row) => hydrate(Enrolment, row)).filter(() => claim.token);`,
    checks: dueSteps,
  },
  {
    name: 'enrolment-fence-ignored',
    why: 'a run that was woken since the claim is moved by what was decided before',
    file: group,
    from: '.filter(({ id, fence }) => claimed.get(id) === fence)',
    to: '.filter(({ id }) => claimed.has(id))',
    checks: fences,
  },
  {
    name: 'fence-not-raised-by-a-claim',
    why: 'who had the run before cannot be told from who has it now',
    file: claim,
    from: `fence: { $add: ['$fence', 1] }`,
    to: `fence: '$fence'`,
    checks: fences,
  },
  {
    name: 'put-back-without-a-fence',
    why: 'a late worker puts a run back that is somebody else’s',
    file: 'src/campaign/dispatch/work-off-claim.ts',
    from: 'filter: { _id: id, lease, fence },',
    to: 'filter: { _id: id, ...(lease && fence ? {} : {}) },',
    checks: fences,
  },
  {
    name: 'pause-not-seen',
    why: 'a campaign that was paused sends what was loaded before',
    file: group,
    from: `const campaigns = new Map(rows.map((row) => [row['_id'] as string, hydrate(Campaign, row)]));`,
    to: 'const campaigns = rows.length < 0 ? new Map<string, Campaign>() : batch.campaigns;',
    checks: dueSteps,
  },
  {
    name: 'two-acts-in-one-commit',
    why: 'a step acts on what the step before it has not done yet',
    file: 'src/campaign/dispatch/walk-steps.ts',
    from: 'if (acted) return standStill(work, ACTIVE, work.tx.now());',
    to: '',
    checks: ['test/campaign/fences.test.ts'],
  },
  {
    name: 'attempt-not-settled',
    why: 'a run waits for ever for what became of its message',
    file: 'src/reactions.ts',
    from: `{ on: 'message.sent', causes: [], runAll: settleMessageAttempts },`,
    to: '',
    checks: ['test/campaign/welcome-flow.test.ts'],
    only: 'fires by itself',
  },
  {
    name: 'late-answer-not-kept',
    why: 'a message that went out stays "not known" in the ledger of a run that is over',
    file: 'src/campaign/dispatch/settle-attempt.ts',
    from: 'update: { $set: row } })),',
    to: 'update: { $set: { stepId: row.stepId } } })),',
    checks: dueSteps,
    only: 'closed in the ledger',
  },
  {
    name: 'settled-without-a-fence',
    why: 'a worker that decided before the answer came parks the run again',
    file: 'src/campaign/dispatch/settle-attempt.ts',
    from: 'nextStepAt: tx.now() }, $inc: { fence: 1 } };',
    to: 'nextStepAt: tx.now() } };',
    checks: fences,
  },
  {
    name: 'whole-check-in-a-request',
    why: 'who asks for a check has a request do minutes of work while all others wait',
    file: 'src/campaign/enrol/check-campaign-triggers.ts',
    from: 'await enrolMatching(scope, campaign, inARequest)',
    to: 'await enrolMatching(scope, campaign, { ...inARequest, ...theWhole })',
    checks: ['test/campaign/hourly-check.test.ts'],
    only: 'when asked for',
  },
  {
    name: 'rest-of-a-check-forgotten',
    why: 'who asks for a check has the first hundred leads let in, and the others an hour later',
    file: 'src/campaign/enrol/check-campaign-triggers.ts',
    from: 'campaign.nextCheckAt = nextCheckAt(campaign, tx.now());',
    to: 'void nextCheckAt;',
    checks: ['test/campaign/hourly-check.test.ts'],
    only: 'when asked for',
  },
];
