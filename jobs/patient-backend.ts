import { setTimeout } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';

const pause = 500;

/** Agenda connects in its constructor and leaves a failure to nobody, which would end the process: this one tries until it stands. */
export class PatientBackend extends MongoBackend {
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
