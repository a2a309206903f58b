import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Deeper documents are refused for their depth, and a fragment within itself has no end. */
const maxLevels = 50;
/** Fields that are looked at, fragments expanded: each costs a point at least where it is resolved. */
const maxFields = 20_000;
/** Characters of arguments that take as long to compare as two fields without any. */
const charactersOfComparison = 16;

/**
 * How many comparisons GraphQL makes to find out whether the fields of a document can be merged: of each two fields with one
 * name in one place, arguments counted, and of each two fragments there. They grow with the square of what is written. Counted
 * no further than just past `most`.
 */
export function countComparisons(document: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const reached = new Set<string>();
  let comparisons = 0;
  let looked = 0;

  const collect = (set: SelectionSetNode, into: Place): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, into);
      else if (selection.kind === Kind.FIELD) {
        looked += 1;
        const name = (selection.alias ?? selection.name).value;
        const known = into.fields.get(name);
        if (known) known.push(selection);
        else into.fields.set(name, [selection]);
      } else if (!into.fragments.has(selection.name.value)) {
        comparisons += into.fragments.size;
        into.fragments.add(selection.name.value);
        reached.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, into);
      }
    }
  };

  /** Counts what is asked for in one place by several sets. */
  const count = (sets: readonly SelectionSetNode[], levels: number): void => {
    const place: Place = { fields: new Map(), fragments: new Set() };
    for (const set of sets) collect(set, place);
    for (const fields of place.fields.values()) {
      if (comparisons > most || looked > maxFields) break;
      comparisons += comparisonsOf(fields);
      const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (levels > 0 && inner.length > 0) count(inner, levels - 1);
    }
  };

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) count([definition.selectionSet], maxLevels);
  }
  // What no operation spreads is refused after it was compared.
  for (const { name, selectionSet } of fragments.values())
    if (!reached.has(name.value)) count([selectionSet], maxLevels);
  return looked > maxFields ? most + 1 : Math.ceil(comparisons);
}

/** What is asked for in one place: fields by the name of their answer, and the fragments that are spread there. */
interface Place {
  fields: Map<string, FieldNode[]>;
  fragments: Set<string>;
}

function comparisonsOf(fields: readonly FieldNode[]): number {
  const others = fields.length - 1;
  const characters = fields.reduce((sum, field) => sum + charactersOf(field), 0);
  return (others * fields.length) / 2 + (others * characters) / charactersOfComparison;
}

function charactersOf({ arguments: given = [] }: FieldNode): number {
  const [first, last] = [given[0]?.loc, given.at(-1)?.loc];
  return first && last ? last.end - first.start : 0;
}
