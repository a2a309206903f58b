import type { Mutant } from '../mutant.ts';

const checks = ['test/running/worker.test.ts'];

export const scheduler: readonly Mutant[] = [
  {
    name: 'every-in-words',
    why: 'a job is started once and never again',
    file: 'jobs/schedule-jobs.ts',
    from: 'await agenda.every(every, name);',
    to: 'await agenda.every(`${every} milliseconds`, name);',
    checks,
    only: 'again and again',
  },
  {
    name: 'job-without-a-schedule',
    why: 'what is due is never done',
    file: 'jobs/schedule-jobs.ts',
    from: 'of names) {',
    to: 'of names.slice(1)) {',
    checks,
  },
  {
    name: 'lost-schedule-stays-lost',
    why: 'a scheduler that lost its rows never starts a job again',
    file: 'jobs/scheduler.ts',
    from: 'setInterval(() => void repair(), ',
    to: 'setInterval(() => undefined, ',
    checks,
    only: 'is lost|into the future',
  },
  {
    name: 'schedule-trusts-every-clock',
    why: 'a machine whose clock is ahead stops all work for as long',
    file: 'jobs/schedule-jobs.ts',
    from: '$or: [tooLate, lockedLater]',
    to: '$and: [false]',
    checks,
    only: 'into the future',
  },
  {
    name: 'jobs-of-earlier-releases-stay-scheduled',
    why: 'the set-up checklist counts jobs that nobody runs',
    file: 'jobs/schedule-jobs.ts',
    from: 'await rows.deleteMany({ name: { $nin: [...names] } });',
    to: 'void names;',
    checks,
    only: 'nothing else',
  },
  {
    name: 'worker-ends-with-its-locks',
    why: 'after a deploy a sweep waits until its lock is over',
    file: 'jobs/scheduler.ts',
    from: 'await rows.updateMany(ours, { $set: { lockedAt: null } });',
    to: 'void [rows, ours];',
    checks,
  },
  {
    name: 'locks-under-way-left-behind',
    why: 'a job waits for the lock of a worker that has ended',
    file: 'jobs/scheduler.ts',
    from: '      await backend.claimsEnded();\n',
    to: '',
    checks,
    only: 'being locked',
  },
];
