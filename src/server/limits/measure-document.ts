import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { rowsByDefault } from '../../graphql/connection.ts';
import { ownCostOf } from '../../graphql/costs.ts';
import { sizeOf } from '../../graphql/list-bounds.ts';
import { limits } from './numbers.ts';

export interface DocumentSize {
  depth: number;
  aliases: number;
  /** Characters of the longest alias. */
  aliasLength: number;
  directives: number;
  cost: number;
  costliest: Costliest;
}

/** The field that makes the largest part of the cost: the innermost list on the most expensive way down. */
interface Costliest {
  /** Names from the root, such as `leads.edges.node.enrolments`. */
  path: string;
  cost: number;
  hasList: boolean;
}

type Type = GraphQLNamedType | null | undefined;
type Field = GraphQLField<unknown, unknown> | undefined;

const none: DocumentSize = {
  depth: 0,
  aliases: 0,
  aliasLength: 0,
  directives: 0,
  cost: 0,
  costliest: { path: '', cost: 0, hasList: false },
};

const measured = new WeakMap<DocumentNode, DocumentSize>();

/** The same as `measureDocument`, measured once for each parsed document. */
export function documentSize(document: DocumentNode, schema: GraphQLSchema): DocumentSize {
  const known = measured.get(document) ?? measureDocument(document, schema);
  measured.set(document, known);
  return known;
}

/** The size of the largest operation of a document, with fragments expanded; a fragment within itself counts once. */
export function measureDocument(document: DocumentNode, schema: GraphQLSchema): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const ofFragments = new Map<string, DocumentSize>();

  const ofSet = (set: SelectionSetNode | undefined, type: Type): DocumentSize => {
    const size = (set?.selections ?? []).map((selection) => ofSelection(selection, type)).reduce(add, none);
    return { ...size, aliases: size.aliases + repeatedIn(set) };
  };

  const ofSelection = (selection: SelectionNode, type: Type): DocumentSize => {
    const directives = directivesOf([selection]);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return add(ofFragment(selection.name.value), directives);
    if (selection.kind === Kind.FIELD) return add(ofField(selection, type), directives);
    const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
    return add(ofSet(selection.selectionSet, on), directives);
  };

  const ofField = (node: FieldNode, type: Type): DocumentSize => {
    const field = fieldOf(type, node.name.value);
    const inner = ofSet(node.selectionSet, field && getNamedType(field.type));
    // Introspection nests deeply by nature and reads no data.
    const depth = node.name.value.startsWith('__') ? 0 : inner.depth + 1;
    const rows = inner.cost === 0 ? 1 : rowsOf(node, field);
    const cost = (field ? ownCostOf(field) : 1) + rows * inner.cost;
    const aliases = inner.aliases + (node.alias ? 1 : 0);
    const aliasLength = Math.max(inner.aliasLength, node.alias?.value.length ?? 0);
    const costliest = costliestOf(node.name.value, cost, rows, inner.costliest);
    return { ...inner, depth, aliases, aliasLength, cost, costliest };
  };

  const ofFragment = (name: string): DocumentSize => {
    const known = ofFragments.get(name);
    if (known) return known;
    ofFragments.set(name, none);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const size = add(ofSet(fragment?.selectionSet, type), directivesOf(fragment ? [fragment] : []));
    ofFragments.set(name, size);
    return size;
  };

  const sizes = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? add(
          ofSet(definition.selectionSet, schema.getRootType(definition.operation)),
          directivesOf([definition, ...(definition.variableDefinitions ?? [])]),
        )
      : none,
  );
  return sizes.reduce(largest, none);
}

function costliestOf(name: string, cost: number, rows: number, below: Costliest): Costliest {
  const path = below.hasList ? `${name}.${below.path}` : name;
  return { path, cost, hasList: below.hasList || rows > 1 };
}

function moreCostly(a: Costliest, b: Costliest): Costliest {
  return a.cost >= b.cost ? a : b;
}

function directivesOf(nodes: { directives?: readonly unknown[] | undefined }[]): DocumentSize {
  return { ...none, directives: nodes.reduce((sum, { directives = [] }) => sum + directives.length, 0) };
}

function fieldOf(type: Type, name: string): Field {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** A field that is asked for twice in one place is as much work to merge as one with an alias. */
function repeatedIn(set: SelectionSetNode | undefined): number {
  const plain = (set?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD && !selection.alias);
  return plain.length - new Set(plain.map((selection) => (selection as FieldNode).name.value)).size;
}

/** Rows a list may return: what the document says, else what it gets by default. */
function rowsOf({ arguments: given = [] }: FieldNode, field: Field): number {
  const said = given.filter(({ name }) => name.value === 'first' || name.value === 'last');
  const sizes = said.filter(({ value }) => value.kind !== Kind.NULL).map(({ value }) => sizeSaid(value));
  return sizes.length > 0 ? Math.max(...sizes) : field ? rowsUnsaid(field) : 1;
}

/** A negative number is refused later; here it must not pay for what stands beside it. */
function sizeSaid(value: ValueNode): number {
  return value.kind === Kind.INT ? Math.max(1, Math.min(Number(value.value), limits.first)) : limits.first;
}

/** What a list returns that does not say how much: its page, or all that its size allows. Other fields return one. */
function rowsUnsaid(field: NonNullable<Field>): number {
  return field.args.some(({ name }) => name === 'first') ? rowsByDefault : (sizeOf(field) ?? 1);
}

function add(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    aliasLength: Math.max(a.aliasLength, b.aliasLength),
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
    costliest: moreCostly(a.costliest, b.costliest),
  };
}

function largest(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    aliasLength: Math.max(a.aliasLength, b.aliasLength),
    directives: Math.max(a.directives, b.directives),
    cost: Math.max(a.cost, b.cost),
    costliest: moreCostly(a.costliest, b.costliest),
  };
}
