import { setTimeout } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';

const pause = 500;

/** Connects until it succeeds. Agenda connects in its constructor, and a failure there would be an unhandled rejection. */
export class RetryingBackend extends MongoBackend {
  override async connect(): Promise<void> {
    for (;;) {
      try {
        return await super.connect();
      } catch {
        await setTimeout(pause);
      }
    }
  }
}
