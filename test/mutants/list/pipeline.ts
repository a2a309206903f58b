import type { Mutant } from '../mutant.ts';

const overTime = ['test/lead/score-over-time.test.ts'];

const numbers = ['test/pipeline/stage-numbers.test.ts'];

export const pipeline: readonly Mutant[] = [
  {
    name: 'refused-lead-asked-for-its-budget',
    why: 'an agent asks for what does not help, and not for the time that does',
    file: 'src/pipeline/auto-advance.ts',
    from: 'if (financing === Financing.NONE) return [];',
    to: '',
    checks: ['test/pipeline/advance-lead.test.ts'],
  },
  {
    name: 'time-to-meet-not-missed',
    why: 'a lead that was not approved seems to be at its end',
    file: 'src/pipeline/auto-advance.ts',
    from: "stay(`not approved: ${why}`, ['meeting'])",
    to: 'stay(`not approved: ${why}`)',
    checks: ['test/pipeline/advance-lead.test.ts'],
  },
  {
    name: 'archived-lead-leaves-twice',
    why: 'the numbers of a stage drift away from its leads',
    file: 'src/pipeline/counting/stage-changes.ts',
    from: `if (fact === 'lead.archived' && !wasArchived)`,
    to: `if (fact === 'lead.archived')`,
    checks: numbers,
  },
  {
    name: 'numbers-of-the-last-seal',
    why: 'who moves a lead does not see it counted',
    file: 'src/pipeline/counting/stage-numbers.ts',
    from: 'const since = counted ? await readLog(scope, { facts: countedFacts }, counted.batch + 1) : [];',
    to: 'void [readLog, countedFacts]; const since: SealedEntry[] = [];',
    checks: numbers,
  },
  {
    name: 'leads-counted-while-some-wait',
    why: 'leads that are counted and not sealed yet are counted twice',
    file: 'src/pipeline/counting/count-stages.ts',
    from: 'else if (isWhole) await countAll(tx, number);',
    to: 'else await countAll(tx, number + Number(isWhole) - Number(isWhole));',
    checks: numbers,
  },
  {
    name: 'whole-days-only',
    why: 'a period counts what happened before it began',
    file: 'src/pipeline/counting/stage-numbers.ts',
    from: 'startOfDay(from, from > startOfDay(from) ? 1 : 0)',
    to: 'startOfDay(from)',
    checks: numbers,
  },
  {
    name: 'seal-between-the-reads',
    why: 'what is sealed while the numbers are read is counted twice',
    file: 'src/pipeline/counting/stage-numbers.ts',
    from: 'if (after?.batch === numbers.counted?.batch) return found;',
    to: 'void after; return found;',
    checks: numbers,
  },
  {
    name: 'score-blind-to-time',
    why: 'a lead that has been silent for months is called hot',
    file: 'src/lead/score/rescore-lead.ts',
    from: 'rescoreAt: changesAt',
    to: 'rescoreAt: changesAt && null',
    checks: overTime,
  },
  {
    name: 'score-that-stays-stops-the-job',
    why: 'one lead whose number stays keeps all scores of its broker as they were',
    file: 'src/lead/score/rescore-due-leads.ts',
    from: 'if (score === lead.score) return',
    to: 'if (score < 0) return',
    checks: overTime,
  },
  {
    name: 'scores-of-an-earlier-version-left-alone',
    why: 'whoever replied before the update keeps the score of that day for good',
    file: 'src/storage/migrations/2026-12-due-scores.ts',
    from: `{ $ifNull: ['$lastReplyAt', null] }`,
    to: 'null',
    checks: overTime,
  },
  {
    name: 'score-counted-again-too-early',
    why: 'the job counts the same score again and the lead is not due any more',
    file: 'src/lead/score/lead-score.ts',
    from: 'withinDays * DAY + 1)',
    to: 'withinDays * DAY)',
    checks: ['test/lead/lead-score.test.ts'],
  },
];
