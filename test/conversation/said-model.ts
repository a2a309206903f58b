import type { LanguageModel, MessageReading, ReadMessageRequest } from '../../src/agent/language-model.ts';
import { AppError } from '../../src/errors.ts';

const nothing: MessageReading = { facts: {}, intent: 'other', wantsMeetingAt: null, reply: null };

/** A model that understands what the test says, and remembers what it was asked. */
export class SaidModel implements LanguageModel {
  readonly name = 'said';
  readonly asked: ReadMessageRequest[] = [];
  reading: Partial<MessageReading> = {};
  failures = 0;
  /** What every reading waits for. */
  before: () => Promise<void> | void = () => undefined;

  async readMessage(request: ReadMessageRequest): Promise<MessageReading> {
    this.asked.push(request);
    await this.before();
    if (this.failures-- > 0) throw new AppError('PROVIDER_UNAVAILABLE');
    return { ...nothing, ...this.reading };
  }

  respond(): never {
    throw new Error('nobody calls here');
  }

  summarizeCall(): never {
    throw new Error('nobody calls here');
  }
}
