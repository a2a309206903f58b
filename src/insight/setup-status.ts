import { Field, ObjectType } from 'type-graphql';
import { findBroker } from '../account/find-broker.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { CampaignStatus } from '../campaign/rules/campaign-enums.ts';
import { countryRules } from '../contact-policy/rules/country-rules.ts';
import type { Runtime, Scope } from '../runtime/scope.ts';
import { liveProcesses } from '../storage/heartbeat.ts';
import { MessageTemplate } from '../template/template.entity.ts';
import { MINUTE } from '../runtime/durations.ts';

@ObjectType({ description: 'One box of the set-up checklist.' })
export class SetupStep {
  @Field({ description: 'What is looked at, such as `database migrated`.' })
  name!: string;

  @Field({ description: 'Whether it is as it should be now.' })
  isDone!: boolean;

  @Field({ description: 'What is there, or what is missing and how to set it.' })
  detail!: string;
}

type Check = (scope: Scope) => Promise<[isDone: boolean, detail: string]>;

/** A worker that runs has swept within this: a sweep may come late. */
const freshSweep = MINUTE;

/** The steps of the set-up checklist, the disk and the contact rules, each with what is missing and how to set it. */
const checklist: Record<string, Check> = {
  'database migrated': async ({ runtime }) => {
    const count = await runtime.database.db.collection('migrations').countDocuments();
    return count > 0 ? [true, `${count} applied`] : [false, 'restart Cadencia: migrations run at start'];
  },
  'environment set': async ({ runtime }) => {
    const { messages, voice } = runtime.ports;
    if (messages && voice) return [true, `messages by ${messages.name}, calls by ${voice.name}`];
    const missing = voice
      ? `calls go by ${voice.name}, and nothing sends messages: set SANDBOX_URL to the address of the sandbox program`
      : 'set SANDBOX_URL to the address of the sandbox program, which carries messages and, without VOICE_PROVIDER=twilio, calls';
    return [false, missing];
  },
  'worker running': async ({ runtime }) => {
    const { length } = await liveProcesses(runtime, 'worker');
    return length > 0 ? [true, `processes: ${length}`] : [false, 'start a process with ROLE=worker (or ROLE=all)'];
  },
  'scheduler running': async ({ runtime }) => {
    const last = await lastSweep(runtime);
    if (last && Date.parse(last) > (await databaseTime(runtime)) - freshSweep - runtime.sweepEvery)
      return [true, `last sweep at ${last}`];
    return [false, 'start a process with ROLE=worker (or ROLE=all): it schedules the jobs'];
  },
  'disk space': async ({ runtime: { disk } }) => {
    const [fault, free] = [await disk.fault(), await disk.freeBytes()];
    if (fault) return [false, `${fault}. Make room or give the database a larger disk`];
    return [true, free === null ? 'the database does not tell how much is free' : `${Math.floor(free / 1e9)} GB free`];
  },
  'telephone configured': async ({ ports: { voice } }) => {
    if (voice?.name === 'twilio') return [true, 'calls go out by Twilio'];
    if (voice)
      return [
        true,
        'calls stay in the sandbox; set VOICE_PROVIDER=twilio, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_PHONE_NUMBER and WEBHOOK_BASE_URL for real ones',
      ];
    return [
      false,
      'set VOICE_PROVIDER=twilio, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_PHONE_NUMBER and WEBHOOK_BASE_URL, or SANDBOX_URL',
    ];
  },
  'contact rules known': async (scope) => {
    const { country } = await findBroker(scope);
    if (countryRules.has(country)) return [true, `the rules of ${country} are applied`];
    const known = [...countryRules.keys()].join(', ');
    return [
      false,
      `there are no contact rules for ${country} yet (there are for ${known}), so no lead of that country is contacted; if the country is wrong, set it with updateBroker`,
    ];
  },
  'templates created': async ({ read }) => {
    const count = await read.count(MessageTemplate, { archivedAt: null });
    return count > 0 ? [true, `${count} templates`] : [false, 'create one with the mutation createTemplate'];
  },
  'campaign active': async ({ read }) => {
    const count = await read.count(Campaign, { status: CampaignStatus.ACTIVE, archivedAt: null });
    return count > 0
      ? [true, `${count} active`]
      : [false, 'create one with createCampaign and addCampaignStep, then setCampaignStatus(status: ACTIVE)'];
  },
};

/** What of the set-up is done, and for the rest, how to do it. Needs BROKER_READ. */
export async function setupStatus(scope: Scope): Promise<SetupStep[]> {
  scope.viewer.require('broker:read');
  return Promise.all(
    Object.entries(checklist).map(async ([name, check]) => {
      const [isDone, detail] = await check(scope);
      return { name, isDone, detail };
    }),
  );
}

async function lastSweep({ database }: Runtime): Promise<string | null> {
  const [row] = await database.db.collection('agenda_ticks').find().sort({ lastFinishedAt: -1 }).limit(1).toArray();
  return (row?.['lastFinishedAt'] as Date | undefined)?.toISOString() ?? null;
}

/** Agenda writes the time of its process, so a virtual clock of ours says nothing about it. */
async function databaseTime({ database }: Runtime): Promise<number> {
  const { localTime } = (await database.db.admin().command({ hello: 1 })) as { localTime: Date };
  return localTime.getTime();
}
