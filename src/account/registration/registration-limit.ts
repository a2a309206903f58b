import { sha256 } from '../../audit/entry-digest.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { countAttempt, type AttemptLimit } from '../sign-in/attempt-limit.ts';

const withinSeconds = 60 * 60;

/** What may be tried within an hour, by the network address of who asks, or by the address that is written to. */
const limits = {
  /** Registrations with a link that is not good. */
  guess: { name: 'registration guess', attempts: 20, withinSeconds },
  /** Links that are asked for. */
  request: { name: 'registration request', attempts: 10, withinSeconds },
  /** Mails to one address. */
  mail: { name: 'registration mail', attempts: 3, withinSeconds },
} satisfies Record<string, AttemptLimit>;

/** RATE_LIMITED once the address has tried as often as it may. */
export async function countRegistration(runtime: Runtime, what: keyof typeof limits, address: string): Promise<void> {
  await countAttempt(runtime, limits[what], sha256(address));
}
