import {
  defaultFieldResolver,
  isListType,
  isObjectType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';

type Field = GraphQLField<unknown, unknown>;

/**
 * The most items a list without pages may have. The description of the field says it, the cost of a document counts with
 * it, and what a resolver returns beyond it is cut off.
 */
export function Size(most: number): MethodDecorator & PropertyDecorator {
  return Extensions({ size: most });
}

/** Undefined for what is no list, or is one in pages. */
export function sizeOf(field: Field): number | undefined {
  return field.extensions['size'] as number | undefined;
}

/** Makes every bound that `Size` names true of what is resolved, and visible in the field's description. */
export function boundLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const most = sizeOf(field);
      if (most !== undefined) boundList(field, most);
    }
  }
}

function boundList(field: Field, most: number): void {
  if (!isListType(getNullableType(field.type))) throw new Error(`${field.name} is no list and has a size`);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (...asked) => {
    const items = (await resolve(...asked)) as unknown[] | null;
    return items && items.length > most ? items.slice(0, most) : items;
  };
  field.description = `${field.description ? `${field.description} ` : ''}At most ${most}.`;
}
