import { answerMessages as answerReceivedMessages } from '../src/conversation/answer-messages.ts';
import type { Runtime } from '../src/scope.ts';

export function answerMessages(runtime: Runtime): Promise<number> {
  return answerReceivedMessages(runtime);
}
