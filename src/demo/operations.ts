import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse, print, visit, type DefinitionNode, type FragmentDefinitionNode } from 'graphql';

/** The documents that clients use, in the sources and, two levels further down, in what the build emits. */
const places = ['../../schema/operations/', '../../../schema/operations/'].map(
  (path) => new URL(path, import.meta.url),
);

/** Every operation of `schema/operations` by its name, with the fragments it needs. */
export async function readOperations(): Promise<Map<string, string>> {
  const operations = new Map<string, string>();
  for (const place of places) {
    const files = await readdir(place).catch(() => []);
    for (const file of files) {
      const { definitions } = parse(await readFile(new URL(file, place), 'utf8'));
      for (const definition of definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const needed = [definition, ...fragmentsOf(definition, definitions)];
        operations.set(definition.name!.value, needed.map((part) => print(part)).join('\n'));
      }
    }
  }
  return operations;
}

function fragmentsOf(
  definition: DefinitionNode,
  all: readonly DefinitionNode[],
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = all.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value);
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, all, found);
    },
  });
  return found;
}
