import type { Mutant } from '../mutant.ts';

const file = 'src/storage/migrations/first-release-indexes.ts';
const checks = ['test/storage/unique-rows.test.ts'];

/** What the database refuses to hold twice, whatever the code above it does. */
export const uniqueRows: readonly Mutant[] = [
  {
    name: 'two-ledger-rows-of-a-step',
    why: 'a step is carried out twice and nobody notices',
    file,
    from: '{ key: { broker: 1, enrolmentId: 1, stepId: 1 }, unique: true }',
    to: '{ key: { broker: 1, enrolmentId: 1, stepId: 1 } }',
    checks,
  },
  {
    name: 'two-entries-of-a-moment',
    why: 'two checks of the same moment let a lead in twice',
    file,
    from: '{ key: { broker: 1, campaignId: 1, leadId: 1, entryKey: 1 }, unique: true }',
    to: '{ key: { broker: 1, campaignId: 1, leadId: 1, entryKey: 1 } }',
    checks,
  },
  {
    name: 'two-runs-at-once',
    why: 'a lead is in a campaign twice at once',
    file,
    from: `unique: true,
      partialFilterExpression: { endedAt: null },`,
    to: 'partialFilterExpression: { endedAt: null },',
    checks,
  },
  {
    name: 'two-messages-of-an-attempt',
    why: 'one attempt goes out as two messages',
    file,
    from: `messages: [
    { key: { broker: 1, key: 1 }, unique: true },`,
    to: `messages: [
    { key: { broker: 1, key: 1 } },`,
    checks,
  },
  {
    name: 'two-calls-of-an-attempt',
    why: 'one attempt rings twice',
    file,
    from: `voice_calls: [
    { key: { broker: 1, attemptKey: 1 }, unique: true },`,
    to: `voice_calls: [
    { key: { broker: 1, attemptKey: 1 } },`,
    checks,
  },
  {
    name: 'two-places-of-an-attempt',
    why: 'an attempt counts twice against the caps',
    file,
    from: 'contacts: [{ key: { broker: 1, attemptKey: 1 }, unique: true }',
    to: 'contacts: [{ key: { broker: 1, attemptKey: 1 } }',
    checks,
  },
  {
    name: 'two-meetings-of-a-time',
    why: 'a visit is booked twice',
    file,
    from: 'meetings: [{ key: { broker: 1, key: 1 }, unique: true }',
    to: 'meetings: [{ key: { broker: 1, key: 1 } }',
    checks,
  },
  {
    name: 'two-leads-of-a-phone',
    why: 'one person is two leads, each with caps of its own',
    file,
    from: '{ key: { broker: 1, phoneKey: 1 }, unique: true,',
    to: '{ key: { broker: 1, phoneKey: 1 },',
    checks,
  },
  {
    name: 'two-lines-of-a-number',
    why: 'a transcript repeats a line',
    file,
    from: 'call_transcripts: [{ key: { broker: 1, callId: 1, seq: 1 }, unique: true }]',
    to: 'call_transcripts: [{ key: { broker: 1, callId: 1, seq: 1 } }]',
    checks,
  },
  {
    name: 'two-events-of-a-number',
    why: 'a call is replayed to where it never was',
    file,
    from: 'call_events: [{ key: { broker: 1, callId: 1, seq: 1 }, unique: true }]',
    to: 'call_events: [{ key: { broker: 1, callId: 1, seq: 1 } }]',
    checks,
  },
  {
    name: 'two-batches-of-a-number',
    why: 'the chain of hashes has two ends',
    file,
    from: 'audit_batches: [{ key: { broker: 1, number: 1 }, unique: true },',
    to: 'audit_batches: [{ key: { broker: 1, number: 1 } },',
    checks,
  },
];
