import type { Calling } from '../call/calling.types.ts';
import type { Config } from '../config.ts';

/** Nobody's number: the sandbox dials from it. */
const exampleNumber = '+15550100000';

/** How this installation calls, as configured. The sandbox has no queue of its own to protect. */
export function openCalling(config: Config): Calling {
  const isSandbox = config.VOICE_PROVIDER === 'sandbox';
  return {
    callerNumber: isSandbox ? exampleNumber : (config.TWILIO_PHONE_NUMBER ?? null),
    callsPerSecond: isSandbox ? 50 : config.CALLS_PER_SECOND,
    maxConcurrentCalls: config.MAX_CONCURRENT_CALLS,
    speed: isSandbox ? config.SANDBOX_SPEED : 1,
  };
}
