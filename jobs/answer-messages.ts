import { answerMessages as answerReceivedMessages } from '../src/conversation/replies/answer-messages.ts';
import { MessageStatus } from '../src/conversation/message.enums.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

const received = { collection: 'messages', prefix: { status: MessageStatus.RECEIVED }, field: 'dueAt' };

export const answerMessages: Job = {
  name: 'answer-messages',
  wakes: ['message.received'],
  pace: 500,
  leases: 1,
  nextDue: ({ database }) => firstDue(database.db, received),
  run: answerReceivedMessages,
};
