import { isAnyBehind, runFollowers } from '../src/audit/followers/run-followers.ts';
import { sealLog } from '../src/audit/seal-log.ts';
import { waitsForSeal } from '../src/audit/unsealed.ts';
import { DialState } from '../src/call/call.enums.ts';
import { finishCalls } from '../src/call/finish-calls.ts';
import { hangUpStopped, hasStoppedOnTheLine } from '../src/call/hang-up-stopped.ts';
import { placeCalls } from '../src/call/place-calls.ts';
import { sweepCalls } from '../src/call/sweep-calls.ts';
import { runDueSteps } from '../src/campaign/dispatch/run-due-steps.ts';
import { releaseStopped } from '../src/campaign/dispatch/release-stopped.ts';
import { checkDueTriggers } from '../src/campaign/enrol/check-campaign-triggers.ts';
import { MessageStatus } from '../src/conversation/message.enums.ts';
import { sendMessages } from '../src/conversation/outbound/send-messages.ts';
import { answerMessages } from '../src/conversation/replies/answer-messages.ts';
import { nextImportAt } from '../src/lead/import/job/claim-import.ts';
import { runImports } from '../src/lead/import/job/run-imports.ts';
import { rescoreDueLeads } from '../src/lead/score/rescore-due-leads.ts';
import { expireData } from '../src/storage/expire-data.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

/** When the first message of these statuses is due. */
function dueMessages(...statuses: MessageStatus[]): Job['nextDue'] {
  const queues = statuses.map((status) => ({ collection: 'messages', prefix: { status }, field: 'dueAt' }));
  return ({ database }) => firstDue(database.db, ...queues);
}

/** When something is due for the first call of these states. */
function dueCalls(...states: DialState[]): Job['nextDue'] {
  const queues = states.map((dial) => ({ collection: 'voice_calls', prefix: { dial }, field: 'dueAt' }));
  return ({ database }) => firstDue(database.db, ...queues);
}

/** Every job with its operation. What is due is in the database; a wake is only a hint, and the sweep needs none. */
export const jobs: readonly Job[] = [
  {
    name: 'seal-audit-log',
    wakes: 'every event',
    pace: 1000,
    leases: 1,
    nextDue: async ({ database, clock }) => ((await waitsForSeal(database.db)) ? clock.now() : null),
    run: sealLog,
  },
  {
    name: 'run-followers',
    wakes: 'every event',
    pace: 1000,
    leases: 1,
    // An event is due for them once it is sealed.
    nextDue: async (runtime) =>
      (await waitsForSeal(runtime.database.db)) || (await isAnyBehind(runtime)) ? runtime.clock.now() : null,
    run: runFollowers,
  },
  // Before all that lets something go out: hangs up what a stop ends and nobody holds, makes due what a lifted stop held.
  {
    name: 'obey-stops',
    wakes: ['dispatch.stopped', 'dispatch.resumed'],
    pace: 200,
    leases: 1,
    nextDue: async ({ database, clock }) => ((await hasStoppedOnTheLine(database.db)) ? clock.now() : null),
    run: async (runtime) => (await hangUpStopped(runtime)) + (await releaseStopped(runtime)),
  },
  {
    name: 'run-imports',
    // Of an import that goes on, because another worker is at a long one: this one helps.
    wakes: ['import.started', 'import.progressed'],
    pace: 200,
    // Two go on beside each other, each of another broker, so that a long one keeps nobody waiting for its turn.
    leases: 2,
    nextDue: ({ database }) => nextImportAt(database.db),
    run: runImports,
  },
  {
    name: 'send-messages',
    wakes: ['dispatch.released', 'message.planned', 'campaign.status_changed', 'enrolment.exited'],
    pace: 500,
    leases: 1,
    nextDue: dueMessages(MessageStatus.PLANNED, MessageStatus.SENDING, MessageStatus.UNKNOWN),
    run: sendMessages,
  },
  {
    name: 'answer-messages',
    wakes: ['message.received'],
    pace: 500,
    leases: 1,
    nextDue: dueMessages(MessageStatus.RECEIVED),
    run: answerMessages,
  },
  {
    name: 'place-calls',
    // A call that ends frees a line; one that the carrier does not know waits again; a campaign that goes on puts its calls back.
    wakes: [
      'dispatch.released',
      'call.requested',
      'call.updated',
      'call.ended',
      'call_settings.updated',
      'campaign.status_changed',
      'enrolment.exited',
    ],
    pace: 1000,
    leases: 1,
    nextDue: dueCalls(DialState.WAITING),
    run: placeCalls,
  },
  {
    name: 'finish-calls',
    wakes: ['call.ended'],
    pace: 1000,
    leases: 1,
    nextDue: dueCalls(DialState.OVER),
    run: finishCalls,
  },
  {
    name: 'sweep-calls',
    wakes: ['call.placed', 'call.updated'],
    pace: 10_000,
    leases: 1,
    nextDue: dueCalls(DialState.PLACING, DialState.PLACED),
    run: sweepCalls,
  },
  {
    // Before the triggers that ask for a score. No event makes a score due sooner than in two days, so none wakes it.
    name: 'rescore-leads',
    wakes: [],
    pace: 1000,
    leases: 1,
    nextDue: ({ database }) => firstDue(database.db, { collection: 'leads', field: 'rescoreAt' }),
    run: rescoreDueLeads,
  },
  {
    name: 'check-triggers',
    wakes: ['campaign.status_changed', 'campaign.updated', 'campaign.check_requested'],
    pace: 1000,
    leases: 1,
    nextDue: ({ database }) => firstDue(database.db, { collection: 'campaigns', field: 'nextCheckAt' }),
    run: checkDueTriggers,
  },
  {
    // Nobody waits for it: each sweep runs it.
    name: 'expire-data',
    wakes: [],
    pace: 1000,
    leases: 1,
    nextDue: async () => null,
    run: expireData,
  },
  {
    name: 'run-due-steps',
    wakes: [
      'dispatch.released',
      'enrolment.started',
      // Another worker is at a backlog: this one helps.
      'enrolment.step_done',
      'message.sent',
      'message.failed',
      'message.unknown',
      'call.ended',
      'lead.treatment_set',
      'lead.updated',
      'campaign.updated',
      'campaign.status_changed',
      'campaign.archived',
    ],
    pace: 200,
    leases: 8,
    nextDue: ({ database }) => firstDue(database.db, { collection: 'enrolments', field: 'nextStepAt' }),
    run: runDueSteps,
  },
];
