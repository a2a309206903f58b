import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';

type Field = GraphQLField<unknown, unknown>;
type Taken = GraphQLInputField | GraphQLArgument;

/**
 * The most items a list without pages may have. The description of the field says it, the cost of a document counts with
 * it, and what a resolver returns beyond it is cut off.
 */
export function Size(most: number): MethodDecorator & PropertyDecorator {
  return Extensions({ size: most });
}

/** Undefined for what is no list, or is one in pages. */
export function sizeOf({ extensions }: Field | Taken): number | undefined {
  return extensions['size'] as number | undefined;
}

/** Whether each value of a list that is taken may come once only. */
export function isSet({ extensions }: Taken): boolean {
  return extensions['isSet'] === true;
}

/** Makes every bound that `Size` names true of what is resolved, and every bound visible in the field's description. */
export function boundLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(describeBound);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.args.forEach(describeBound);
      const most = sizeOf(field);
      if (most !== undefined) boundList(field, most);
    }
  }
}

function boundList(field: Field, most: number): void {
  if (!isListType(getNullableType(field.type))) throw new Error(`${field.name} is no list and has a size`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const isOfEnum = isEnumType(getNamedType(field.type));
  field.resolve = async (...asked) => {
    const resolved = (await resolve(...asked)) as unknown[] | null;
    // Rows from before repeats were refused have some, and a repeat must not push out what counts.
    const items = resolved && isOfEnum ? [...new Set(resolved)] : resolved;
    return items && items.length > most ? items.slice(0, most) : items;
  };
  say(field, `At most ${most}.`);
}

function describeBound(taken: Taken): void {
  const most = sizeOf(taken);
  if (most !== undefined) say(taken, isSet(taken) ? `At most ${most}, each once.` : `At most ${most}.`);
}

function say(part: Field | Taken, bound: string): void {
  part.description = `${part.description ? `${part.description} ` : ''}${bound}`;
}
