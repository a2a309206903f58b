import type { Db } from 'mongodb';
import type { Client } from '../../../test/support/client.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import { patientSend } from '../kit/patient-send.ts';
import { Following } from './following.ts';
import { judge } from './judge.ts';
import { LeadLoad } from './lead-load.ts';
import { StepLoad } from './step-load.ts';

export interface LoadOptions {
  world: ChaosWorld;
  /** Where the product keeps its data. */
  db: Db;
  owner: Client;
  /** How requests are sent; the owner's way when left out. */
  send?: Client['send'];
  /** Where the socket of each follower goes, asked again for each. */
  followed: (() => string)[];
  clients: number;
  /** Milliseconds between two people who enter the campaign. */
  stepEvery: number;
}

/** All that goes on while something is broken: commits, campaign steps and subscribers, of one broker. */
export class Load {
  readonly leads: LeadLoad;
  readonly following: readonly Following[];
  readonly #steps: StepLoad;
  readonly #options: LoadOptions;

  private constructor(options: LoadOptions, following: Following[], steps: StepLoad) {
    this.#options = options;
    this.following = following;
    this.#steps = steps;
    const send = options.send ?? patientSend(options.owner.send.bind(options.owner));
    this.leads = new LeadLoad(send, options.clients, 'eva');
  }

  static async start(options: LoadOptions): Promise<Load> {
    const { db, owner, send = patientSend(owner.send.bind(owner)), followed, stepEvery } = options;
    const first = await db.collection('audit_log').findOne({}, { sort: { _id: 1 } });
    const following = followed.map((url) => new Following(url, owner.token!, String(first!._id)));
    return new Load(options, following, await StepLoad.start(owner, send, stepEvery));
  }

  /** Ends the load and holds what everybody was told against what is stored. */
  async judge(): Promise<string[]> {
    await Promise.all([this.leads.stop(), this.#steps.stop()]);
    const { db, owner, world } = this.#options;
    const { leads, following } = this;
    const effects = () => world.provider.effects();
    const faults = await judge({ db, owner, leads, following, steps: this.#steps, effects });
    await Promise.all(following.map((one) => one.stop()));
    return faults;
  }

  get figures(): Record<string, number> {
    return {
      commits: this.leads.count + 2 * this.#steps.entered,
      effects: this.#steps.entered,
      errorsTold: this.leads.errors,
      eventsFollowed: this.following[0]!.seen.size,
      resumes: this.following.reduce((sum, { resumes }) => sum + resumes, 0),
    };
  }
}
