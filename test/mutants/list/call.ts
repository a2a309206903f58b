import type { Mutant } from '../mutant.ts';

const dialer = ['test/call/dialer.test.ts'];
const webhooks = ['test/call/webhooks.test.ts'];
const late = ['test/call/late-workers.test.ts'];

export const call: readonly Mutant[] = [
  {
    name: 'call-claim-not-compared',
    why: 'two workers look after the same call at once',
    file: 'src/call/claim-calls.ts',
    from: 'rows.updateOne({ _id, dueAt }, { $set: { dueAt: until } })',
    to: 'rows.updateOne({ _id }, { $set: { dueAt: until ?? dueAt } })',
    checks: late,
  },
  {
    name: 'call-begun-twice',
    why: 'two dialers call the same lead',
    file: 'src/call/dialer/start-placing.ts',
    from: 'if (call.dial !== DialState.WAITING) return null;',
    to: '',
    checks: late,
  },
  {
    name: 'frozen-dialer-dials',
    why: 'a process that was frozen dials what was looked up and dialled meanwhile',
    file: 'src/call/dialer/place-call.ts',
    from: 'if (performance.now() > until) return;',
    to: 'void until;',
    checks: late,
  },
  {
    name: 'call-redialled-without-a-lookup',
    why: 'a call whose answer was lost rings twice',
    file: 'src/call/sweep-calls.ts',
    from: ': await lookUp(scope, call);',
    to: ': (void lookUp, null);',
    checks: dialer,
  },
  {
    name: 'call-of-somebody-else-taken',
    why: 'two calls to one number are taken for one',
    file: 'src/call/sweep-calls.ts',
    from: 'return others > 0 ? null : found;',
    to: 'return others < 0 ? null : found;',
    checks: late,
  },
  {
    name: 'call-ended-by-any-webhook',
    why: 'a call of the carrier that is not ours moves ours',
    file: 'src/call/webhook/take-status.ts',
    from: 'if (call.providerCallId !== event.providerCallId) return;',
    to: '',
    checks: webhooks,
  },
  {
    name: 'late-webhook-moves-a-call-back',
    why: 'a call that is over rings again',
    file: 'src/call/note-status.ts',
    from: 'const status = laterStatus(call.status, word.status) as CallStatus;',
    to: 'const status = (laterStatus && word.status) as CallStatus;',
    checks: webhooks,
  },
  {
    name: 'line-not-given-back',
    why: 'what waits, and what is over, keeps others from being called',
    file: 'src/call/dialer/find-waiting-calls.ts',
    from: 'const onTheLine = { dial: { $in: [DialState.PLACING, DialState.PLACED] }, dueAt: { $gt: new Date(0) } };',
    to: 'const onTheLine = { dial: { $in: Object.values(DialState) } };',
    checks: dialer,
  },
  {
    name: 'line-taken-only-when-placed',
    why: 'while calls are being placed others are placed on the same lines',
    file: 'src/call/dialer/find-waiting-calls.ts',
    from: '$in: [DialState.PLACING, DialState.PLACED]',
    to: '$in: [DialState.PLACED]',
    checks: late,
  },
  {
    name: 'any-number-of-lines',
    why: 'more leads are called than there are lines',
    file: 'src/call/dialer/share-lines.ts',
    from: 'maxConcurrentCalls - inUse - (shares.get(broker) ?? 0)',
    to: 'maxConcurrentCalls - (inUse - inUse) - (shares.get(broker) ?? 0)',
    checks: dialer,
  },
  {
    name: 'unsigned-calls-taken',
    why: 'anybody ends our calls',
    file: 'src/call/voice-routes.ts',
    from: `if (!isSigned) throw new AppError('FORBIDDEN', { reason: 'signature' });`,
    to: 'void isSigned;',
    checks: webhooks,
  },
  {
    name: 'attempt-token-not-compared',
    why: 'who knows the id of a call moves it',
    file: 'src/call/webhook/find-attempt.ts',
    from: 'return call && isSame(call.attemptToken, attemptToken) ? call : null;',
    to: 'return call && isSame(attemptToken, attemptToken) ? call : null;',
    checks: webhooks,
  },
];
