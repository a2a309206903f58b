import { getNamedType, isLeafType, isObjectType, parse, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { openSchema } from '../../../src/server/schema/build-schema.ts';
import { measureDocument } from '../../../src/server/limits/measure-document.ts';
import { limits } from '../../../src/server/limits/numbers.ts';
import { isRequired } from '../../support/fill-operation.ts';

const schema = await openSchema();

/** A choice from 0 to `below` - 1. */
export type Choose = (below: number) => number;

/** A selection that grows: which fields of a type are asked for, and what of each. */
class Selection {
  readonly #inner = new Map<string, { first: number | null; of: Selection }>();

  constructor(readonly type: GraphQLObjectType) {}

  /** Everything below and including this. */
  get all(): Selection[] {
    return [this, ...[...this.#inner.values()].flatMap(({ of }) => of.all)];
  }

  /** Adds a field that is not asked for yet. Answers how to take it back; null when there is none. */
  grow(choose: Choose): (() => void) | null {
    const open = Object.values(this.type.getFields()).filter(
      (field) => isObjectType(getNamedType(field.type)) && !field.args.some(isRequired) && !this.#inner.has(field.name),
    );
    const field = open[choose(Math.max(open.length, 1))];
    if (!field) return null;
    const first = isInPages(field) ? [null, 1, 5, 20, 100][choose(5)]! : null;
    this.#inner.set(field.name, { first, of: new Selection(getNamedType(field.type) as GraphQLObjectType) });
    return () => void this.#inner.delete(field.name);
  }

  toString(): string {
    const leaves = Object.values(this.type.getFields()).filter(
      ({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0,
    );
    const inner = [...this.#inner].map(
      ([name, { first, of }]) => `${name}${first === null ? '' : `(first: ${first})`} ${of.toString()}`,
    );
    return `{ ${['__typename', ...leaves.map(({ name }) => name), ...inner].join(' ')} }`;
  }
}

function isInPages({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first');
}

export interface LargeDocument {
  query: string;
  cost: number;
}

const tries = 60;

/** A document that asks for as much below `root` as the limits let it: to nearly all that could be added there is no room left. */
export function largestDocument(root: { call: string; type: string }, choose: Choose): LargeDocument {
  const top = new Selection(schema.getType(root.type) as GraphQLObjectType);
  const written = () => `{ ${root.call} ${top.toString()} }`;
  let cost = costOf(written())!;
  for (let turn = 0; turn < tries; turn++) {
    const places = top.all;
    const takeBack = places[choose(places.length)]!.grow(choose);
    if (!takeBack) continue;
    const larger = costOf(written());
    if (larger === null) takeBack();
    else cost = larger;
  }
  return { query: written(), cost };
}

/** Null when the document is over a limit. */
function costOf(query: string): number | null {
  try {
    const size = measureDocument(parse(query, { maxTokens: limits.tokens }), schema);
    return size.cost <= limits.cost && size.depth <= limits.depth ? size.cost : null;
  } catch {
    return null;
  }
}
