import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Reference } from '../../storage/tenancy/field-marks.ts';
import { LeadImport } from './lead-import.entity.ts';

/** One reason why a row was not imported. Never the value itself. */
export interface RefusedCell {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  column: string;
  problem: string;
  fix: string;
}

/** What one batch of an import refused: written with the batch, so that a crash neither loses nor doubles a refusal. Made into a file at the end. */
@Entity({ tableName: 'import_refusals' })
export class ImportRefusals extends BrokerEntity {
  @Reference(() => LeadImport)
  @Property({ type: 'string' })
  importId!: string;

  @Property({ type: 'integer' })
  firstRow!: number;

  @Property({ type: Json })
  refusals!: readonly RefusedCell[];
}
