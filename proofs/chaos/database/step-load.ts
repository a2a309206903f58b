import { setTimeout } from 'node:timers/promises';
import type { Answer, Client, NonNullRoots } from '../../../test/support/client.ts';
import { ApplyCampaignToLeadDocument, CreateLeadDocument } from '../../../test/support/graphql/graphql.ts';
import { activeCampaign, addTemplate } from '../kit/brokerage.ts';
import { whatIsUnclean } from './unclean.ts';

const pauseAfterError = 300;

/** People who enter a campaign at a steady pace: each is to get one message and to move one stage on, once. */
export class StepLoad {
  entered = 0;
  readonly faults: string[] = [];
  #isOver = false;
  readonly #send: Client['send'];
  readonly #campaignId: string;
  readonly #running: Promise<void>;

  private constructor(send: Client['send'], campaignId: string, every: number) {
    this.#send = send;
    this.#campaignId = campaignId;
    this.#running = this.#enter(every);
  }

  static async start(owner: Client, send: Client['send'], every: number): Promise<StepLoad> {
    const templateId = await addTemplate(owner, 'EMAIL');
    const campaignId = await activeCampaign(owner, { name: 'Saludo', channel: 'EMAIL', triggeredBy: 'MANUAL' }, [
      { action: 'SEND_MESSAGE', templateId },
      { action: 'UPDATE_STAGE', targetStage: 'PERFILAMIENTO' },
    ]);
    return new StepLoad(send, campaignId, every);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  async #enter(every: number): Promise<void> {
    for (let n = 0; !this.#isOver; n++) {
      await Promise.all([this.#enterOne(`paso-${n}@example.com`), setTimeout(every)]);
      this.entered += 1;
    }
  }

  async #enterOne(email: string): Promise<void> {
    const input = { name: 'Eva', email, zone: 'America/Mexico_City', idempotencyKey: email };
    const { createLead } = await this.#insist(() => this.#send(CreateLeadDocument, { input }));
    const entry = { campaignId: this.#campaignId, leadId: createLead.id, idempotencyKey: email };
    await this.#insist(() => this.#send(ApplyCampaignToLeadDocument, { input: entry }));
  }

  async #insist<Data>(ask: () => Promise<Answer<Data> & { status: number }>): Promise<NonNullRoots<Data>> {
    for (; ; await setTimeout(pauseAfterError)) {
      try {
        const answer = await ask();
        if (answer.data && !answer.errors) return answer.data as NonNullRoots<Data>;
        const fault = whatIsUnclean(answer);
        if (fault) this.faults.push(fault);
      } catch (error) {
        this.faults.push(`a request was not answered: ${String((error as Error).cause ?? error)}`);
      }
    }
  }
}
