import { personaNamed } from '../callers/index.ts';
import type { World } from '../world.ts';
import type { Call, TwilioStatus } from './call.ts';
import { followInstructions } from './follow-instructions.ts';
import { StatusCallbacks } from './status-callbacks.ts';

const DIALLING = 500;
const UNTIL_PICKED_UP = 2_500;
const UNTIL_BUSY_TONE = 800;
const UNTIL_MACHINE_HEARD = 2_500;

/** Plays a call from dialling to the last callback. Never rejects: whatever happens, the call ends. */
export async function playCall(world: World, call: Call): Promise<void> {
  const callbacks = new StatusCallbacks(world, call);
  let ending: Ending = { status: 'canceled' };
  try {
    ending = await throughTheCall(world, call, callbacks);
  } catch (error) {
    if (!call.signal.aborted) {
      world.log.error({ err: error, callSid: call.sid }, 'a call could not be played');
      ending = { status: 'failed', sip: 500 };
    } else if (call.answeredAt) ending = { status: 'completed', sip: 200 };
  }
  if (!world.stop.aborted) await endCall(world, call, callbacks, ending);
}

interface Ending {
  status: TwilioStatus;
  sip?: number;
}

async function throughTheCall(world: World, call: Call, callbacks: StatusCallbacks): Promise<Ending> {
  const { picksUp } = personaNamed(world.people.at(call.effect.to).persona);
  const timeout = (call.form?.Timeout ?? 60) * 1_000;
  call.status = 'initiated';
  callbacks.report('initiated');
  await world.pace.pause(DIALLING, call.signal);
  call.status = 'ringing';
  call.startedAt = new Date();
  callbacks.report('ringing');
  if (picksUp === 'busy') {
    await world.pace.pause(UNTIL_BUSY_TONE, call.signal);
    return { status: 'busy', sip: 486 };
  }
  if (picksUp === 'no_answer' || timeout < UNTIL_PICKED_UP) {
    await world.pace.pause(timeout, call.signal);
    return { status: 'no-answer', sip: 480 };
  }
  await world.pace.pause(UNTIL_PICKED_UP, call.signal);
  await answeredCall(world, call, callbacks, picksUp === 'machine' ? 'machine_start' : 'human');
  return { status: 'completed', sip: 200 };
}

async function answeredCall(world: World, call: Call, callbacks: StatusCallbacks, answeredBy: string): Promise<void> {
  const { MachineDetection, AsyncAmd, TimeLimit = 14_400 } = call.form ?? {};
  call.status = 'in-progress';
  call.answeredAt = new Date();
  void world.pace.pause(TimeLimit * 1_000, call.signal).then(
    () => call.hangUp(),
    () => undefined,
  );
  const detection = MachineDetection
    ? detectMachine(world, call, callbacks, answeredBy).catch(() => undefined)
    : undefined;
  if (AsyncAmd !== 'true') await detection;
  callbacks.report('answered', call.answeredBy ? { AnsweredBy: call.answeredBy } : {});
  await followInstructions(world, call);
}

async function detectMachine(world: World, call: Call, callbacks: StatusCallbacks, answeredBy: string): Promise<void> {
  await world.pace.pause(UNTIL_MACHINE_HEARD, call.signal);
  call.answeredBy = answeredBy;
  const { AsyncAmd, AsyncAmdStatusCallback: url } = call.form ?? {};
  if (AsyncAmd !== 'true' || !url) return;
  const { CallSid = '', AccountSid = '' } = call.webhookFields();
  const took = String(UNTIL_MACHINE_HEARD);
  callbacks.post(url, {
    CallSid,
    AccountSid,
    AnsweredBy: answeredBy,
    MachineDetectionDuration: took,
  });
}

async function endCall(world: World, call: Call, callbacks: StatusCallbacks, ending: Ending): Promise<void> {
  const { pace, endings } = world;
  call.endedAt = new Date();
  call.status = ending.status;
  call.durationSeconds = call.answeredAt ? Math.max(1, Math.round(pace.since(call.answeredAt) / 1_000)) : 0;
  call.hangUp();
  const { sid: id, status, durationSeconds, answeredBy } = call;
  await endings.append({ id, status, at: call.endedAt.toISOString(), durationSeconds, answeredBy });
  callbacks.report('completed', {
    CallDuration: String(durationSeconds),
    ...(ending.sip && { SipResponseCode: String(ending.sip) }),
    ...(call.errorCode && { ErrorCode: call.errorCode }),
    ...(answeredBy && { AnsweredBy: answeredBy }),
  });
  const { Record, RecordingStatusCallback: url } = call.form ?? {};
  if (Record !== 'true' || !url) return;
  // There is no sound here, hence no recording.
  callbacks.post(url, { CallSid: id, RecordingSid: `RE${id.slice(2)}`, RecordingStatus: 'absent' });
}
