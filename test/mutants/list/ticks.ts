import type { Mutant } from '../mutant.ts';

const checks = ['test/running/worker.test.ts'];

export const ticks: readonly Mutant[] = [
  {
    name: 'every-in-words',
    why: 'a job is started once and never again',
    file: 'jobs/set-ticks.ts',
    from: 'await agenda.every(every, name);',
    to: 'await agenda.every(`${every} milliseconds`, name);',
    checks,
    only: 'again and again',
  },
  {
    name: 'tick-not-rung',
    why: 'what is due is never done',
    file: 'jobs/set-ticks.ts',
    from: 'of names) {',
    to: 'of names.slice(1)) {',
    checks,
  },
  {
    name: 'lost-ticks-stay-lost',
    why: 'an alarm clock that lost its rows never rings again',
    file: 'jobs/alarm-clock.ts',
    from: 'setInterval(() => void keep(), ',
    to: 'setInterval(() => undefined, ',
    checks,
    only: 'is lost|into the future',
  },
  {
    name: 'ticks-believe-every-clock',
    why: 'a machine whose clock is ahead stops all work for as long',
    file: 'jobs/set-ticks.ts',
    from: '$or: [tooLate, lockedLater]',
    to: '$and: [false]',
    checks,
    only: 'into the future',
  },
  {
    name: 'jobs-of-earlier-releases-stay-scheduled',
    why: 'the set-up checklist counts jobs that nobody runs',
    file: 'jobs/set-ticks.ts',
    from: 'await rows.deleteMany({ name: { $nin: [...names] } });',
    to: 'void names;',
    checks,
    only: 'nothing else',
  },
  {
    name: 'worker-ends-with-its-locks',
    why: 'after a deploy a sweep waits until its lock is over',
    file: 'jobs/alarm-clock.ts',
    from: 'await rows.updateMany(ours, { $set: { lockedAt: null } });',
    to: 'void [rows, ours];',
    checks,
  },
];
