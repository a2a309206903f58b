import { answerMessages } from './answer-messages.ts';
import { checkTriggers } from './check-triggers.ts';
import { expireData } from './expire-data.ts';
import { finishCalls } from './finish-calls.ts';
import type { Job } from './job.ts';
import { placeCalls } from './place-calls.ts';
import { rescoreLeads } from './rescore-leads.ts';
import { runDueSteps } from './run-due-steps.ts';
import { runImports } from './run-imports.ts';
import { sealAuditLog } from './seal-audit-log.ts';
import { sendMessages } from './send-messages.ts';
import { sweepCalls } from './sweep-calls.ts';

/** Every job. What is due is in the database; a wake is only a hint, and the sweep needs none. */
export const jobs: readonly Job[] = [
  sealAuditLog,
  runImports,
  sendMessages,
  answerMessages,
  placeCalls,
  finishCalls,
  sweepCalls,
  // Before the triggers that ask for a score.
  rescoreLeads,
  checkTriggers,
  expireData,
  runDueSteps,
];
