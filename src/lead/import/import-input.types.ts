import { ValidateNested } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemCode } from '../../graphql/input-problem.types.ts';
import { Size } from '../../graphql/list-bounds.ts';
import { SetOf } from '../../graphql/list-rule.ts';
import { importFields, type ImportField } from './csv/import-fields.ts';
import { maxColumns } from './csv/map-columns.ts';
import { Text } from '../../text/input-format.ts';
import { apiName } from '../../language/api-name.ts';
import type { Problem } from '../../language/problems/problem.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';
import { byFact, factNames, rowOf, typeOf, type FactName } from '../../facts/catalogue.ts';
import type { FactType } from '../../facts/fact-row.ts';

const byLanguage = 'by the `Accept-Language` of the request.';
const fields = Object.keys(importFields) as ImportField[];

/** The fields a column can hold, under their GraphQL names: `EXTERNAL_ID` for `externalId`. */
const ImportFieldName: Record<string, ImportField> = Object.fromEntries(fields.map((field) => [apiName(field), field]));
const personMeanings: Record<Exclude<ImportField, FactName>, string> = {
  externalId: 'The id of the lead in the system it comes from; a row with a known one is about that lead.',
  name: 'Name, or first names beside a column of surnames. Every row needs one.',
  surnames: 'Surnames, put after the name.',
  phone: 'Phone number, as people of the country write it. Every row needs a phone number or an e-mail address.',
  email: 'E-mail address.',
  country: 'Country of the row, by code or name; the country of the broker when empty.',
  zone: 'IANA time zone, in any case; else the one that the phone or the country suggests.',
  stage: 'Stage of a new lead, ENTRADA when empty; a known lead keeps its own.',
  treatment: 'Treatment; a known lead keeps its own.',
  assigneeEmail: 'E-mail address of the member who takes care of the lead.',
  notes: 'A note, added once.',
  consentAll:
    'Yes or no to marketing. A yes is for every channel without a column of its own; a no also for a channel whose own cell is empty. No is an objection, and always holds over what was given before.',
  consentWhatsapp: 'Yes or no to marketing by WhatsApp.',
  consentCall: 'Yes or no to marketing by phone.',
  consentSms: 'Yes or no to marketing by SMS.',
  consentEmail: 'Yes or no to marketing by e-mail.',
  consentTelegram: 'Yes or no to marketing by Telegram.',
  consentDate:
    'The day of the consents and objections of the row, as 2026-11-02 or 02/11/2026: the day comes before the month in every row, for a broker of the United States the month before the day. It is a day in the broker’s time zone, not after today. A consent counts from the beginning of the day, an objection from its end. Without a day an objection counts from now, and a consent only when the lead took none back.',
  consentSource: 'Where the consents of the row were given, in words.',
};

/** How the cells of a fact are read. */
const cells: Record<FactType['kind'], string> = {
  money: 'One amount of money, with its currency or in that of the country, of which `$` and pesos must be a name.',
  months: 'A number of months, or a time in Spanish words.',
  choice: 'A value of the enum, its label in either language, or Spanish words for it.',
  text: 'Free text.',
  instant: '',
};
const factMeanings = byFact(
  factNames,
  (name) => `${rowOf(name).description} ${cells[typeOf(name).kind]} What is known stays.`,
);
const meanings: Record<ImportField, string> = { ...personMeanings, ...factMeanings };

registerEnumType(ImportFieldName, {
  name: 'ImportField',
  description:
    'What a column of a file of leads can hold. Headers are compared without case, accents, spaces and signs.',
  valuesConfig: Object.fromEntries(
    Object.entries(ImportFieldName).map(([name, field]) => [
      name,
      { description: `${meanings[field]} Headers known: ${importFields[field].join(', ')}.` },
    ]),
  ),
});

@InputType({ description: 'Which column holds a field.' })
export class ImportColumnInput {
  @Field(() => ImportFieldName, { description: 'Each field at most once.' })
  field!: ImportField;

  @Field({ description: 'The header, as the file writes it.' })
  @Text('columnHeader')
  column!: string;
}

@ArgsType()
export class PreviewLeadImportArgs {
  @Field(() => ID, { description: 'Of a file that was sent to `POST /files`.' })
  fileId!: string;

  @Field(() => [ImportColumnInput], { nullable: true, description: 'Columns whose headers do not say what they hold.' })
  @ValidateNested({ each: true })
  @SetOf(fields.length, 'field')
  mapping?: ImportColumnInput[] | null;
}

@InputType({ description: 'A file of leads to import.' })
export class StartLeadImportInput extends RepeatableInput {
  @Field(() => ID, { description: 'Of a file that was sent to `POST /files`.' })
  fileId!: string;

  @Field(() => [ImportColumnInput], { nullable: true, description: 'Columns whose headers do not say what they hold.' })
  @ValidateNested({ each: true })
  @SetOf(fields.length, 'field')
  mapping?: ImportColumnInput[] | null;

  @Field({
    defaultValue: false,
    description: 'A trial: everything is counted and refused as the import would do it, nothing is changed.',
  })
  dryRun: boolean = false;
}

@ObjectType({ description: 'A column of the file and what it is taken for.' })
export class ImportColumn {
  @Field({ description: 'The header, as the file writes it.' })
  column!: string;

  @Field(() => ImportFieldName, { nullable: true, description: 'Null: it is ignored.' })
  field!: ImportField | null;
}

@ObjectType({ description: 'Why something of the file cannot be used, and how to mend it.' })
export class ImportProblem {
  @Field({ description: 'The header, or headers, it is about; empty when it is about the whole.' })
  column!: string;

  @Field(() => ProblemCode, { description: 'What is wrong, as a code.' })
  code!: Problem['code'];

  @Field(() => GraphQLJSON, { description: 'An object with what the text of `code` names.' })
  parameters!: Problem['parameters'];

  @Field({ description: `What is wrong, as a sentence without the value itself, ${byLanguage}` })
  problem!: string;

  @Field({ description: `What to write instead, as a sentence, ${byLanguage}` })
  fix!: string;
}

@ObjectType({ description: 'Why an import ended early, or has no file of its refused rows.' })
export class ImportFailure {
  @Field(() => ProblemCode, { description: 'IMPORT_NOTED for what was stored before there were codes.' })
  code!: Problem['code'];

  @Field(() => GraphQLJSON, { description: 'An object with what the text of `code` names.' })
  parameters!: Problem['parameters'];
}

@ObjectType({ description: 'A row of the file.' })
export class ImportPreviewRow {
  @Field(() => Int, { description: 'Line of the file on which it begins, from 1.' })
  line!: number;

  @Size(maxColumns)
  @Field(() => [String], { description: 'Texts in the order of `columns`.' })
  cells!: string[];

  @Size(50)
  @Field(() => [ImportProblem], {
    description:
      'Why an import would refuse it, as a trial of the rows shown finds; empty when it would be imported. Whether it fits the leads and members of the broker is told with LEAD_WRITE.',
  })
  problems!: ImportProblem[];
}

@ObjectType({ description: 'What an import of the file would begin with.' })
export class LeadImportPreview {
  @Size(maxColumns)
  @Field(() => [ImportColumn], { description: 'The columns in the order of the file, with the proposed mapping.' })
  columns!: ImportColumn[];

  @Size(10)
  @Field(() => [ImportPreviewRow], {
    description: 'The first rows, of what is read of the file; none while there are problems.',
  })
  rows!: ImportPreviewRow[];

  @Size(50)
  @Field(() => [ImportProblem], { description: 'Why the file cannot be imported with this mapping.' })
  problems!: ImportProblem[];
}
