import type { ScriptedVoice } from '../../call/support/scripted-voice.ts';
import type { Client } from '../../support/client.ts';
import type { TestApp } from '../../support/test-app.ts';

export interface Stage {
  app: TestApp;
  voice: ScriptedVoice;
}

export interface Name {
  /** In every free text of the broker, and nowhere else. */
  mark: string;
  /** Last digit but one of its leads' phone numbers, and the next three. */
  digit: number;
}

/** A broker that is given everything a broker can have. */
export interface Settler extends Stage, Name {
  client: Client;
  brokerId: string;
}
