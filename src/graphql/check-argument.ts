import { validate, type ValidationError } from 'class-validator';
import { getNamedType } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { AppError, type FieldFault, type Problem } from '../errors.ts';
import { formatOf, type Read } from '../text/input-format.ts';
import { nullFaults } from './null-rule.ts';

type Input = Record<string, unknown>;

const options = { skipMissingProperties: true, forbidUnknownValues: false } as const;

/**
 * The one check of what was sent, before an operation sees it: puts every text into the form its field says, and refuses
 * the argument with all that is wrong in it. TypeGraphQL calls it for each argument.
 */
export async function checkArgument(value: unknown, _type: unknown, { info }: ResolverData): Promise<void> {
  const isList = Array.isArray(value);
  const inputs = isList ? value.filter(isInput) : isInput(value) ? [value] : [];
  const faults = inputs.map((input, index) => {
    const place = placeOf(input, info);
    return faultsOf(input, place && isList ? `${place}${index}.` : place);
  });
  const fields = (await Promise.all(faults)).flat();
  if (fields.length > 0) throw new AppError('BAD_USER_INPUT', { fields });
}

/** An input object goes by the name of its argument; a class of arguments stands for the arguments themselves. */
function placeOf(input: object, { parentType, fieldName }: ResolverData['info']): string {
  const args = parentType.getFields()[fieldName]?.args ?? [];
  const arg = args.find(({ type }) => getNamedType(type).name === input.constructor.name);
  return arg ? `${arg.name}.` : '';
}

async function faultsOf(input: Input, place: string): Promise<FieldFault[]> {
  const read = readTexts(input, place);
  const found = await validate(input, options);
  return [...read, ...nullFaults(input, place), ...found.flatMap((fault) => ownFaults(fault, place))];
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function readTexts(input: Input, place: string): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [name, value] of Object.entries(input)) {
    const read = formatOf(Object.getPrototypeOf(input) as object, name);
    const readItem = (item: unknown, field: string) => {
      if (isInput(item)) faults.push(...readTexts(item, `${field}.`));
      return typeof item === 'string' && read ? readText(item, read, field, faults) : item;
    };
    const field = `${place}${name}`;
    input[name] = Array.isArray(value)
      ? value.map((item, index) => readItem(item, `${field}.${index}`))
      : readItem(value, field);
  }
  return faults;
}

function readText(text: string, read: Read, field: string, faults: FieldFault[]): string {
  const result = read(text);
  if ('text' in result) return result.text;
  faults.push({ field, ...result.problem });
  return text;
}

function ownFaults({ property, contexts, children }: ValidationError, place: string): FieldFault[] {
  const field = `${place}${property}`;
  const own = Object.values((contexts ?? {}) as Record<string, Problem>).map((problem) => ({ field, ...problem }));
  return [...own, ...(children ?? []).flatMap((child) => ownFaults(child, `${field}.`))];
}
