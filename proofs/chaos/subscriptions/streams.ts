import type { Stream } from './reader.ts';

/** The events each feed is promised to tell. */
export const eventsOf: Record<string, readonly string[] | null> = {
  activity: null,
  stageChanges: ['lead.stage_changed'],
  callUpdates: ['call.requested', 'call.placed', 'call.updated', 'call.ended', 'call.summarized'],
  campaignProgress: [
    'campaign.status_changed',
    'enrolment.started',
    'enrolment.refused',
    'enrolment.step_done',
    'enrolment.completed',
    'enrolment.exited',
    'message.sent',
    'message.failed',
    'message.unknown',
    'call.ended',
  ],
};

const documents = {
  activity: 'subscription Activity($after: ID) { activity(after: $after) { id event } }',
  stageChanges: 'subscription Stages($after: ID) { stageChanges(after: $after) { id lead { id stage } } }',
  callUpdates: 'subscription Calls($after: ID) { callUpdates(after: $after) { id call { id status } } }',
  campaignProgress: `subscription Progress($campaignId: ID!, $after: ID) {
    campaignProgress(campaignId: $campaignId, after: $after) { id event }
  }`,
  callTranscript: `subscription Transcript($callId: ID!, $after: Int) {
    callTranscript(callId: $callId, after: $after) { seq text }
  }`,
};

export interface Subjects {
  campaignId: string;
  callIds: readonly string[];
  /** The entry of the log that all feeds begin at. */
  firstEntry: string;
}

/** What the n-th reader reads: every other one a transcript, the others the feeds in turn. */
export function streamOf(n: number, { campaignId, callIds, firstEntry }: Subjects): Stream {
  if (n % 2 === 0) {
    const callId = callIds[(n / 2) % callIds.length]!;
    return { name: 'callTranscript', document: documents.callTranscript, variables: { callId }, from: 0 };
  }
  const feeds = ['activity', 'stageChanges', 'campaignProgress', 'callUpdates'] as const;
  const name = feeds[((n - 1) / 2) % feeds.length]!;
  const variables: Record<string, string> = name === 'campaignProgress' ? { campaignId } : {};
  return { name, document: documents[name], variables, from: firstEntry };
}
