import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../../audit/audit-log.entity.ts';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import type { Language } from '../../language/language.ts';
import type { Problem } from '../../language/problems/problem.ts';
import type { ExplicitMapping } from './csv/map-columns.ts';

export enum ImportStatus {
  QUEUED = 'queued',
  RUNNING = 'running',
  FINISHED = 'finished',
  FAILED = 'failed',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an import is.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn; turns go from broker to broker.' },
    RUNNING: { description: 'Rows are being read; after a crash it goes on where it stopped.' },
    FINISHED: { description: 'Every row was read; some may have been refused.' },
    FAILED: { description: 'It cannot go on, see `failure`; the rows done so far stay.' },
  },
});

@ObjectType({ description: 'What has become of the rows so far.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows done: the sum of the others.' })
  rows: number = 0;

  @Field(() => Int, { description: 'New leads.' })
  created: number = 0;

  @Field(() => Int, { description: 'Leads that were there and changed.' })
  updated: number = 0;

  @Field(() => Int, { description: 'Leads that were there just so.' })
  unchanged: number = 0;

  @Field(() => Int, { description: 'Rows that must be mended first; `errorFile` says why.' })
  refused: number = 0;
}

/** The refused rows that an import keeps for its file: the first of them. */
export interface KeptRefusals {
  rows: number;
  /** Of their reasons. */
  bytes: number;
}

@ObjectType({
  description:
    'A file of leads on its way in. It goes on where it stopped after a crash, and the same file again changes nothing.',
})
@Entity({ tableName: 'lead_imports' })
export class LeadImport extends BrokerEntity {
  @Field(() => ID, { description: 'The file that is read.' })
  @Property({ type: 'string' })
  fileId!: string;

  @Property({ type: Json })
  mapping: Readonly<ExplicitMapping> = {};

  @Field({ description: 'A trial: everything is counted and refused as the import would do it, nothing is changed.' })
  @Property({ type: 'boolean' })
  dryRun: boolean = false;

  @Field(() => ImportStatus, { description: 'FINISHED and FAILED never change.' })
  @Property({ type: 'string' })
  status: ImportStatus = ImportStatus.QUEUED;

  @Field(() => ImportCounts, { description: 'So far; grows while it is RUNNING.' })
  @Property({ type: Json })
  counts: Readonly<ImportCounts> = new ImportCounts();

  /** Of its refused rows, those that its file will hold; absent in imports of the first release, whose file holds all. */
  @Property({ type: Json, nullable: true })
  keptRefusals: Readonly<KeptRefusals> | null = { rows: 0, bytes: 0 };

  /** The file of refused rows, once there is one. */
  @Property({ type: 'string', nullable: true })
  errorFileId: string | null = null;

  /** The language of who started it, for the reasons in its file of refused rows; absent in imports of the first release. */
  @Property({ type: 'string', nullable: true })
  language: `${Language}` | null = null;

  /** Why it failed, and why the file of its refused rows is not there or not whole. */
  @Property({ type: Json, nullable: true })
  failures: readonly Problem[] | null = null;

  /** The same as the first release stored it: in English. */
  @Property({ type: 'string', nullable: true })
  failure: string | null = null;

  @Field(() => Actor, { description: 'Who started it.' })
  @Property({ type: Json })
  startedBy!: Readonly<Actor>;

  @Field(() => Date, { nullable: true, description: 'When its first rows were done; null before.' })
  @Property({ type: 'Date', nullable: true })
  startedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it finished or failed; null before.' })
  @Property({ type: 'Date', nullable: true })
  finishedAt: Date | null = null;

  /** Which process works on it, until when on the server's clock, and how often it changed hands: a former owner cannot write. */
  @Property({ type: 'string', nullable: true })
  lease: string | null = null;

  @Property({ type: 'Date' })
  leaseUntil: Date = new Date(0);

  @Property({ type: 'integer' })
  fence: number = 0;

  /** How often it was taken up since a batch was last committed: what fails again and again is given up. */
  @Property({ type: 'integer' })
  attempts: number = 0;
}
