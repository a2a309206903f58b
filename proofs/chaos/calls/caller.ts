import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Client } from '../../../test/support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  CreateLeadDocument,
  HangUpCallDocument,
  UpdateCallSettingsDocument,
} from '../../../test/support/graphql/graphql.ts';
import { activeCampaign } from '../kit/brokerage.ts';
import type { TelephoneNetwork } from './telephone-network.ts';

const personas = [
  'answers',
  'loses-socket',
  'interrupts',
  'answers',
  'hangs-up',
  'answers',
  'silent',
  'voicemail',
  'opts-out',
  'no-answer',
  'busy',
];

/** Example numbers end in two free digits, in each of four ranges. */
const ranges = [
  ['MX', '+5222212345'],
  ['CO', '+5732112345'],
  ['AR', '+54911234567'],
  ['ES', '+346123456'],
] as const;

/** A campaign that calls, and people whom it calls one after the other. */
export class Caller {
  readonly #ana: Client;
  readonly #db: Db;
  readonly #campaignId: string;
  readonly #leadIds: string[];
  called = 0;
  /** Calls that a member ended. */
  hungUp = 0;

  private constructor(ana: Client, db: Db, campaignId: string, leadIds: string[]) {
    this.#ana = ana;
    this.#db = db;
    this.#campaignId = campaignId;
    this.#leadIds = leadIds;
  }

  static async open(ana: Client, db: Db, network: TelephoneNetwork, people: number): Promise<Caller> {
    await ana.run(UpdateCallSettingsDocument, { input: { maxConcurrentCalls: 50 } });
    const retry = { maxAttempts: 1, delaysInMinutes: [5] };
    const campaignId = await activeCampaign(ana, { name: 'Llamadas', channel: 'CALL', triggeredBy: 'MANUAL' }, [
      { action: 'MAKE_CALL', agentType: 'PERFILADOR', retry },
    ]);
    const leadIds: string[] = [];
    for (let n = 0; n < people; n++) {
      const [country, prefix] = ranges[Math.floor(n / 100)]!;
      const phone = `${prefix}${String(n % 100).padStart(2, '0')}`;
      await network.settle(phone, personas[n % personas.length]!);
      const { createLead } = await ana.run(CreateLeadDocument, { input: { name: `Eva ${n}`, country, phone } });
      leadIds.push(createLead.id);
    }
    return new Caller(ana, db, campaignId, leadIds);
  }

  /** Keeps so many calls going until told to stop, and ends one now and then as a member does. */
  async keepCalling(atOnce: number, isOver: () => boolean): Promise<void> {
    for (let turn = 1; !isOver(); turn++) {
      await setTimeout(250);
      const going = await this.#db.collection('voice_calls').countDocuments({ dial: { $ne: 'over' } });
      if (going < atOnce && this.called < this.#leadIds.length) await this.#callNext();
      if (turn % 24 === 0 && this.hungUp * 5 < this.called) await this.#hangUpOne();
    }
  }

  async #callNext(): Promise<void> {
    const leadId = this.#leadIds[this.called]!;
    const input = { campaignId: this.#campaignId, leadId, idempotencyKey: leadId };
    // Without an answer it is asked again under the same key.
    const answer = await this.#ana.send(ApplyCampaignToLeadDocument, { input }).catch(() => null);
    if (answer?.data?.applyCampaignToLead) this.called += 1;
  }

  async #hangUpOne(): Promise<void> {
    const call = await this.#db.collection<{ _id: string }>('voice_calls').findOne({ dial: 'placed', hangUpAt: null });
    const answer =
      call && (await this.#ana.send(HangUpCallDocument, { input: { callId: call._id } }).catch(() => null));
    if (answer?.data?.hangUpCall) this.hungUp += 1;
  }
}
