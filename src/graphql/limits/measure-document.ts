import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { limits } from './numbers.ts';

export interface DocumentSize {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

const none: DocumentSize = { depth: 0, aliases: 0, directives: 0, cost: 0 };

/** The size of the largest operation of a document, with fragments expanded; a fragment within itself counts once. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, DocumentSize>();

  const ofSet = (set: SelectionSetNode | undefined): DocumentSize =>
    (set?.selections ?? []).map(ofSelection).reduce(add, none);

  const ofSelection = (selection: SelectionNode): DocumentSize => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return add(ofFragment(selection.name.value), { ...none, directives });
    const inner = ofSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return add(inner, { ...none, directives });
    const rows = rowsOf(selection.arguments?.find(({ name }) => name.value === 'first')?.value, inner);
    // Introspection nests deeply by nature and reads no data.
    const depth = selection.name.value.startsWith('__') ? 0 : inner.depth + 1;
    return {
      depth,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + directives,
      cost: 1 + rows * inner.cost,
    };
  };

  const ofFragment = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, none);
    const size = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.map((operation) => ofSet(operation.selectionSet)).reduce(largest, none);
}

/** Rows a list may return: what the document says, else the most a page can have. Fields without `first` return one. */
function rowsOf(first: ValueNode | undefined, inner: DocumentSize): number {
  if (!first || inner.cost === 0) return 1;
  return first.kind === Kind.INT ? Math.min(Number(first.value), limits.first) : limits.first;
}

function add(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
  };
}

function largest(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    cost: Math.max(a.cost, b.cost),
  };
}
