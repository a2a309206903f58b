import { ArrayMaxSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { importFields, type ImportField } from '../import/import-fields.ts';
import { mostColumns } from '../import/map-columns.ts';

const fields = Object.keys(importFields) as ImportField[];

/** The fields a column can hold, under their GraphQL names: `EXTERNAL_ID` for `externalId`. */
const ImportFieldName: Record<string, ImportField> = Object.fromEntries(
  fields.map((field) => [field.replace(/[A-Z]/g, '_$&').toUpperCase(), field]),
);
registerEnumType(ImportFieldName, { name: 'ImportField', description: 'What a column of a file of leads can hold.' });

@InputType({ description: 'Which column holds a field.' })
export class ImportColumnInput {
  @Field(() => ImportFieldName)
  field!: ImportField;

  @Field({ description: 'The header, as the file writes it.' })
  @Length(1, 200, { message: 'send a header of the file' })
  column!: string;
}

@InputType()
export class StartLeadImportInput {
  @Field(() => ID, { description: 'Of a file that was sent to `POST /files`.' })
  fileId!: string;

  @Field(() => [ImportColumnInput], { nullable: true, description: 'Columns whose headers do not say what they hold.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(fields.length, { message: 'map each field once' })
  @ArrayUnique(({ field }: ImportColumnInput) => field, { message: 'map each field once' })
  mapping?: ImportColumnInput[] | null;

  @Field({ defaultValue: false, description: 'A trial: everything is counted, nothing is changed.' })
  dryRun: boolean = false;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'A column of the file and what it is taken for.' })
export class ImportColumn {
  @Field()
  column!: string;

  @Field(() => ImportFieldName, { nullable: true, description: 'Null: it is ignored.' })
  field!: ImportField | null;
}

@ObjectType({ description: 'Why something of the file cannot be used, and how to mend it.' })
export class ImportProblem {
  @Field({ description: 'The header, or headers, it is about; empty when it is about the whole.' })
  column!: string;

  @Field()
  problem!: string;

  @Field()
  fix!: string;
}

@ObjectType({ description: 'A row of the file.' })
export class ImportPreviewRow {
  @Field(() => Int, { description: 'Line of the file on which it begins, from 1.' })
  line!: number;

  @Size(mostColumns)
  @Field(() => [String])
  cells!: string[];

  @Size(50)
  @Field(() => [ImportProblem], { description: 'Empty when it would be imported.' })
  problems!: ImportProblem[];
}

@ObjectType({ description: 'What an import of the file would begin with.' })
export class LeadImportPreview {
  @Size(mostColumns)
  @Field(() => [ImportColumn], { description: 'The columns in the order of the file, with the proposed mapping.' })
  columns!: ImportColumn[];

  @Size(10)
  @Field(() => [ImportPreviewRow], { description: 'The first rows; none while there are problems.' })
  rows!: ImportPreviewRow[];

  @Size(50)
  @Field(() => [ImportProblem], { description: 'Why the file cannot be imported with this mapping.' })
  problems!: ImportProblem[];
}
