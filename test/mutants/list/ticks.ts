import type { Mutant } from '../mutant.ts';

const checks = ['test/running/worker.test.ts'];

export const ticks: readonly Mutant[] = [
  {
    name: 'every-in-words',
    why: 'a tick rings once and never again',
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
    from: 'of jobs) {',
    to: 'of jobs.slice(1)) {',
    checks,
  },
  {
    name: 'lost-ticks-stay-lost',
    why: 'an alarm clock that lost its rows never rings again',
    file: 'jobs/worker.ts',
    from: 'setInterval(() => void keep(), setAgainEvery)',
    to: 'setInterval(() => undefined, setAgainEvery)',
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
    name: 'worker-ends-with-its-locks',
    why: 'after a deploy a tick waits until its lock is over',
    file: 'jobs/worker.ts',
    from: 'await rows.updateMany(ours, { $set: { lockedAt: null } });',
    to: 'void [rows, ours];',
    checks,
  },
];
