import type { TalkSession } from '../turn/session.ts';

/** Goes to the carrier with the end of the relay, and comes back with its next request. */
interface EndingData {
  endReason: string | null;
  handoff: { reason: string } | null;
}

/** What the carrier is handed over of how a talk ended. */
export function writeEnding({ endReason, closing }: TalkSession): string {
  const handoff = closing?.handoff ? { reason: closing.handoff.reason } : null;
  return JSON.stringify({ endReason, handoff } satisfies EndingData);
}

/** Whether what came back says that a person is to take over. */
export function asksForPerson(handoffData: string | null): boolean {
  try {
    return (JSON.parse(handoffData ?? 'null') as EndingData | null)?.handoff != null;
  } catch {
    return false;
  }
}
