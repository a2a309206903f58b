import type { World } from '../world.ts';
import { postWebhook } from '../webhook.ts';
import type { Call } from './call.ts';
import { readTwiml } from './read-twiml.ts';
import type { TwimlElement } from './read-twiml.ts';
import { speechTime } from '../relay/speech.ts';
import { holdRelay } from '../relay/hold-relay.ts';

const TALK_AFTER_TRANSFER = 20_000;
/** Twilio's numbers: the address did not answer; the answer is no TwiML; a verb it does not know. */
const NO_ANSWER = '11200';
const NOT_TWIML = '12100';
const UNKNOWN_VERB = '12200';

/** Fetches the call's TwiML and does what it says, also what the action addresses say next. */
export async function followInstructions(world: World, call: Call): Promise<void> {
  let verbs = await fetchVerbs(world, call, call.form?.Url ?? '', {});
  for (let verb = verbs.shift(); verb && !call.signal.aborted; verb = verbs.shift()) {
    if (verb.name === 'Hangup') return;
    const report = await perform(world, call, verb);
    const { action } = verb.attributes;
    if (report && action) verbs = await fetchVerbs(world, call, action, report);
  }
}

/** Does one verb; the fields for its action address, when it has one. */
async function perform(world: World, call: Call, verb: TwimlElement): Promise<Record<string, string> | null> {
  const { pace } = world;
  switch (verb.name) {
    case 'Say':
      await pace.pause(speechTime(verb.text), call.signal);
      return null;
    case 'Pause':
      await pace.pause(Number(verb.attributes.length ?? 1) * 1_000, call.signal);
      return null;
    case 'Dial':
      await pace.pause(TALK_AFTER_TRANSFER, call.signal);
      return { DialCallStatus: 'completed', DialCallDuration: String(TALK_AFTER_TRANSFER / 1_000) };
    case 'Connect':
      return holdRelay(world, call, verb);
    default:
      call.errorCode = UNKNOWN_VERB;
      call.hangUp();
      return null;
  }
}

async function fetchVerbs(
  world: World,
  call: Call,
  url: string,
  report: Record<string, string>,
): Promise<TwimlElement[]> {
  const params = {
    ...call.webhookFields(),
    ...(call.answeredBy && { AnsweredBy: call.answeredBy }),
    ...(call.signal.aborted && { CallStatus: 'completed' }),
    ...report,
  };
  const document = await postWebhook(world, url, params, Math.min(world.retryFor, world.reconnectFor));
  if (document === null) {
    call.errorCode = NO_ANSWER;
    return [];
  }
  const verbs = readTwiml(document);
  if (verbs === null) call.errorCode = NOT_TWIML;
  return verbs ?? [];
}
