import { MessageStatus } from '../src/conversation/message.enums.ts';
import { sendMessages as sendDueMessages } from '../src/conversation/outbound/send-messages.ts';
import { firstDueOf } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

const open = [MessageStatus.PLANNED, MessageStatus.SENDING, MessageStatus.UNKNOWN].map((status) => ({
  collection: 'messages',
  prefix: { status },
  field: 'dueAt',
}));

export const sendMessages: Job = {
  name: 'send-messages',
  wakes: ['message.planned', 'campaign.status_changed', 'enrolment.exited'],
  pace: 500,
  leases: 1,
  nextDue: ({ database }) => firstDueOf(database.db, open),
  run: sendDueMessages,
};
