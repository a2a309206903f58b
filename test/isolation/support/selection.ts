import {
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  print,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { openSchema } from '../../../src/server/schema/build-schema.ts';
import { measureDocument } from '../../../src/server/limits/measure-document.ts';
import { limits } from '../../../src/server/limits/numbers.ts';
import { isRequired } from '../../support/fill-operation.ts';

const schema = await openSchema();

/** Rows of each list on the way down. */
const rows = [30, 5, 2, 1];

export interface Selection {
  fields: string;
  fragments: string;
}

const known = new Map<string, Selection>();

/** How far to look: as far as the limits let a document go, or at the nearest only. */
export type Depth = 'deep' | 'near';
const maxLevels: Record<Depth, number> = { deep: limits.depth - 1, near: 3 };

/** All that can be seen of a type. Leaves are in fragments, which are counted once. */
export function selectionOf(output: GraphQLOutputType, depth: Depth): Selection {
  const type = getNamedType(output);
  if (!isObjectType(type)) return { fields: '', fragments: '' };
  const key = `${depth} ${type.name}`;
  const found = known.get(key) ?? largest(type, maxLevels[depth]);
  known.set(key, found);
  return found;
}

function largest(type: GraphQLObjectType, most: number): Selection {
  for (let depth = most; depth > 0; depth--) {
    const leaves = new Map<string, string>();
    const fields = select(type, depth, [], leaves);
    const selection = { fields, fragments: [...leaves.values()].join('\n') };
    if (fits(type, selection)) return selection;
  }
  throw new Error(`a selection of ${type.name} does not fit into the limits`);
}

/** Whether there is room left for the operation around it, with its variables and a page of rows. */
function fits(type: GraphQLObjectType, { fields, fragments }: Selection): boolean {
  try {
    const document = parse(`{ ... on ${type.name} ${fields} }\n${fragments}`, { maxTokens: limits.tokens - 100 });
    const { cost, depth } = measureDocument(document, schema);
    return print(document).length < limits.frameBytes / 2 && rows[0]! * cost < limits.cost && depth < limits.depth;
  } catch {
    return false;
  }
}

function select(type: GraphQLObjectType, depth: number, above: string[], leaves: Map<string, string>): string {
  const fields = Object.values(type.getFields());
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  leaves.set(
    type.name,
    `fragment ${type.name}Leaves on ${type.name} { __typename ${plain.map(({ name }) => name).join(' ')} }`,
  );
  const deeper = above.includes(type.name) || depth <= 1 ? [] : fields.filter((field) => !plain.includes(field));
  const parts = deeper.flatMap((field) => {
    const required = field.args.filter(isRequired);
    if (required.length > 0)
      throw new Error(`${type.name}.${field.name} needs ${required[0]!.name}: selection.ts cannot fill it`);
    const inner = getNamedType(field.type);
    const first = field.args.some(({ name }) => name === 'first') ? `(first: ${rows[Math.min(above.length, 3)]})` : '';
    if (!isObjectType(inner)) return [`${field.name}${first}`];
    return [`${field.name}${first} ${select(inner, depth - 1, [...above, type.name], leaves)}`];
  });
  return `{ ...${type.name}Leaves ${parts.join(' ')} }`;
}
