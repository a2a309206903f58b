import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { DialState } from './call.enums.ts';
import { claimCalls } from './claim-calls.ts';
import { inBatches } from './dialer/in-batches.ts';
import { noteSummary, summarizeTalk } from './summarize-talk.ts';
import { VoiceCall } from './voice-call.entity.ts';
import { MINUTE } from '../runtime/durations.ts';

const summaryTimeout = 2 * MINUTE;
const maxTries = 5;

/** After a call: what it came to, in words and in facts, and what follows for the lead. Answers how many calls it took up. */
export async function finishCalls(runtime: Runtime): Promise<number> {
  const claimed = await claimCalls(runtime, [DialState.OVER], 20, summaryTimeout);
  await inBatches(claimed, 5, ({ id, broker }) => finishCall(asSystem(runtime, broker, 'finish-calls'), id));
  return claimed.length;
}

async function finishCall(scope: Scope, callId: string): Promise<void> {
  const call = await scope.read.get(VoiceCall, callId);
  try {
    // Outside of the commit: a language model takes seconds.
    const summary = await summarizeTalk(scope, call);
    await scope.commit((tx) => noteSummary(tx, callId, call.leadId, summary));
  } catch (error) {
    scope.log.warn({ err: error, callId, tries: call.tries }, 'a call could not be summarised');
    await noteFailure(scope, callId);
  }
}

/** The claim makes it due again later, some times. */
async function noteFailure(scope: Scope, callId: string): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    call.tries += 1;
    if (call.tries >= maxTries) call.dueAt = null;
    tx.record('call.updated', call, { summaryTries: call.tries });
  });
}
