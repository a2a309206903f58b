import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { factNames, rowOf, typeOf, type FactName } from '../../facts/catalogue.ts';
import type { ChoiceType, FactType } from '../../facts/fact-row.ts';
import { apiName } from '../../language/api-name.ts';
import { Text } from '../../text/input-format.ts';
import { Range } from '../../text/number-range.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { MoneyInput, MoneyType } from './money.types.ts';

/** The names of the facts as the API spells them. */
export const LeadFactName: Readonly<Record<string, FactName>> = Object.fromEntries(
  factNames.map((name) => [apiName(name), name]),
);

registerEnumType(LeadFactName, {
  name: 'LeadFactName',
  description: 'One thing that can be known about a lead; see `LeadFacts`.',
  valuesConfig: Object.fromEntries(factNames.map((name) => [apiName(name), { description: rowOf(name).description }])),
});

@ObjectType('LeadFacts', { description: 'What is known of what the lead wants; null is not known yet.' })
export class LeadFactsType {}

@InputType({ description: 'What the lead wants. Omitted facts stay, null clears a fact.' })
export class LeadFactsInput {}

/** The fields of both types are the rows of the catalogue; what an operation gets and gives is typed by `LeadFacts`. */
for (const name of factNames) {
  const type = typeOf(name);
  const { description } = rowOf(name);
  const scalar = scalarOf(type);
  Field(() => (type.kind === 'money' ? MoneyType : scalar), { nullable: true, description })(
    LeadFactsType.prototype,
    name,
  );
  if (type.kind === 'instant') continue;
  const taken = `${description}${boundsOf(type)}`;
  Field(() => (type.kind === 'money' ? MoneyInput : scalar), { nullable: true, description: taken })(
    LeadFactsInput.prototype,
    name,
  );
  for (const rule of rulesOf(type)) rule(LeadFactsInput.prototype, name);
}

function scalarOf(type: FactType): typeof String | typeof Int | object {
  if (type.kind === 'choice') return enumOf(type);
  return type.kind === 'months' ? Int : String;
}

function enumOf({ name, description, choices }: ChoiceType): object {
  const entries = Object.entries(choices);
  const values = Object.fromEntries(entries.map(([value]) => [apiName(value), value]));
  const valuesConfig = Object.fromEntries(
    entries.map(([value, choice]) => [apiName(value), { description: choice.description }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

function boundsOf(type: FactType): string {
  if (type.kind === 'months') return ` 0 to ${type.max}.`;
  return type.kind === 'text' ? ` 1 to ${textKinds.fact.max} characters.` : '';
}

function rulesOf(type: FactType): PropertyDecorator[] {
  if (type.kind === 'money') return [IsOptional(), ValidateNested()];
  if (type.kind === 'months') return [IsOptional(), Range(0, type.max)];
  return type.kind === 'text' ? [Text('fact')] : [];
}
