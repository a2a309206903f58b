import { sendMessages as sendDueMessages } from '../src/conversation/send-messages.ts';
import type { Runtime } from '../src/scope.ts';

export function sendMessages(runtime: Runtime): Promise<number> {
  return sendDueMessages(runtime);
}
