import type { CallStatus } from '../graphql/graphql.ts';

const colors: Record<CallStatus, string> = {
  INITIATED: 'gray',
  RINGING: 'yellow',
  ANSWERED: 'teal',
  COMPLETED: 'blue',
  FAILED: 'red',
  NO_ANSWER: 'orange',
  BUSY: 'orange',
  CANCELLED: 'gray',
};

export function colorOf(status: CallStatus): string {
  return colors[status];
}

/** Whether more may still be said. */
export function isUnderWay(status: CallStatus): boolean {
  return status === 'INITIATED' || status === 'RINGING' || status === 'ANSWERED';
}
