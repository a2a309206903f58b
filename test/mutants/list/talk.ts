import type { Mutant } from '../mutant.ts';

const takingOver = ['test/call/taking-over.test.ts'];
const late = ['test/call/late-workers.test.ts'];
const webhooks = ['test/call/webhooks.test.ts'];

export const talk: readonly Mutant[] = [
  {
    name: 'unsigned-sockets-taken',
    why: 'anybody speaks as the caller',
    file: 'src/call/relay-socket.ts',
    from: `if (!isSigned) return refuseUpgrade(request, socket, new AppError('FORBIDDEN'));`,
    to: 'void isSigned;',
    checks: webhooks,
  },
  {
    name: 'call-events-without-a-fence',
    why: 'a former owner goes on writing into a call',
    file: 'src/call/session/write-events.ts',
    from: 'rows.get(callId)?.fence === fence;',
    to: 'rows.has(callId) && fence > 0;',
    checks: takingOver,
  },
  {
    name: 'call-events-twice',
    why: 'events whose answer was lost are stored again',
    file: 'src/call/session/write-events.ts',
    from: 'rows.get(callId)?.eventCount === firstSeq - 1;',
    to: 'rows.has(callId) && firstSeq > 0;',
    checks: takingOver,
  },
  {
    name: 'talk-ended-without-a-fence',
    why: 'a former owner ends a talk that goes on elsewhere',
    file: 'src/call/session/end-talk.ts',
    from: 'findOne({ _id: callId, fence }, {',
    to: 'findOne({ _id: callId }, {',
    checks: late,
  },
  {
    name: 'talk-taken-from-who-holds-it',
    why: 'the sweep ends talks that are going on',
    file: 'src/call/session/take-session.ts',
    from: `broker: call.broker, $expr: { $lt: ['$leaseUntil', '$$NOW'] } };`,
    to: 'broker: call.broker };',
    checks: late,
  },
  {
    name: 'opt-out-on-the-phone-not-kept',
    why: 'who opted out in a call is called again',
    file: 'src/call/close-talk.ts',
    from: `if (optedOut) await suppressContact(`,
    to: 'if (optedOut && !lead) await suppressContact(',
    checks: late,
  },
  {
    name: 'yes-before-the-question-was-heard',
    why: 'a meeting is booked by a yes to something else',
    file: 'src/call/turn/caller-turn.ts',
    from: 'const isHeard = !isMidSpeech && isPlayed(session);',
    to: 'const isHeard = !isMidSpeech && (isPlayed(session) || true);',
    checks: ['test/call/turn/half-played.test.ts'],
  },
];
