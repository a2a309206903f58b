import type { Runtime } from '../src/scope.ts';
import { answerMessages } from './answer-messages.ts';
import { expireData } from './expire-data.ts';
import { finishCalls } from './finish-calls.ts';
import { placeCalls } from './place-calls.ts';
import { runImports } from './run-imports.ts';
import { checkTriggers } from './check-triggers.ts';
import { runDueSteps } from './run-due-steps.ts';
import { sealAuditLog } from './seal-audit-log.ts';
import { sendMessages } from './send-messages.ts';
import { sweepCalls } from './sweep-calls.ts';

export interface Job {
  name: string;
  /** Milliseconds from one run to the next. */
  every: number;
  /** Does what is due and answers how much that was; safe to run twice, late, or on several workers at once. */
  run: (runtime: Runtime) => Promise<number>;
}

/** Every tick. Agenda is the alarm clock; what is due is in the database. */
export const jobs: readonly Job[] = [
  { name: 'seal-audit-log', every: 1000, run: sealAuditLog },
  { name: 'run-imports', every: 1000, run: runImports },
  { name: 'send-messages', every: 500, run: sendMessages },
  { name: 'answer-messages', every: 500, run: answerMessages },
  { name: 'place-calls', every: 1000, run: placeCalls },
  { name: 'finish-calls', every: 1000, run: finishCalls },
  { name: 'sweep-calls', every: 10_000, run: sweepCalls },
  { name: 'check-triggers', every: 60_000, run: checkTriggers },
  { name: 'expire-data', every: 60_000, run: expireData },
  // Lanes: several workers share one backlog.
  { name: 'run-due-steps-1', every: 500, run: runDueSteps },
  { name: 'run-due-steps-2', every: 500, run: runDueSteps },
  { name: 'run-due-steps-3', every: 500, run: runDueSteps },
  { name: 'run-due-steps-4', every: 500, run: runDueSteps },
];
