import { posix } from 'node:path';
import { textOf, type Repository } from './repository.ts';
import { WrongRequest } from './wrong-request.ts';

/** Where a new operation of a slice stands: beside the last mutation of its resolver. */
export interface Place {
  /** `src/lead/notes` */
  folder: string;
  resolver: string;
  /** The last mutation of the resolver. The new one follows it everywhere. */
  neighbour: string;
  /** The entity, one of a broker, that a mutation of the resolver returns. */
  entity: { name: string; path: string };
  /** Where the resolver has its inputs from. */
  types: string;
}

/** Throws a WrongRequest that names the slices with mutations. */
export function findPlace(repository: Repository, slice: string): Place {
  const folder = `src/${slice}`;
  const resolver = resolversIn(repository, folder);
  if (!resolver) throw new WrongRequest(`no resolver with mutations in ${folder}; slices: ${slices(repository)}`);
  const text = textOf(repository, resolver);
  const neighbour = mutationsOf(text).at(-1)!.name;
  const imports = importsOf(text, folder);
  const entity = mutationsOf(text)
    .map(({ returns }) => ({ name: returns, path: imports.get(returns) ?? '' }))
    .findLast(({ name, path }) => isOfBroker(repository.get(path), name));
  if (!entity) throw new WrongRequest(`no mutation of ${resolver} returns a thing of a broker: write this one by hand`);
  const inputs = [...imports].filter(([name, path]) => name.endsWith('Input') && path.endsWith('.types.ts'));
  const types = inputs.at(-1)?.[1] ?? resolver.replace(/\.resolver\.ts$/, '.types.ts');
  return { folder, resolver, neighbour, entity, types };
}

function resolversIn(repository: Repository, folder: string): string | undefined {
  const found = withMutations(repository).filter((path) => posix.dirname(path) === folder);
  return found.find((path) => posix.basename(path) === `${posix.basename(folder)}.resolver.ts`) ?? found[0];
}

function slices(repository: Repository): string {
  const folders = withMutations(repository).map((path) => posix.dirname(path).replace('src/', ''));
  return [...new Set(folders)].toSorted().join(', ');
}

function withMutations(repository: Repository): string[] {
  return [...repository].flatMap(([path, text]) =>
    path.endsWith('.resolver.ts') && text.includes('@Mutation(') ? [path] : [],
  );
}

/** Name and type of each mutation in the text of a resolver. */
export function mutationsOf(text: string): { name: string; returns: string }[] {
  return text
    .split('  @Mutation(')
    .slice(1)
    .map((part) => ({
      name: /^ {2}(?:async )?(\w+)\(/m.exec(part)![1]!,
      returns: /^\(\) => (\w+)/.exec(part)![1]!,
    }));
}

/** The file from which each name is imported. */
function importsOf(text: string, folder: string): Map<string, string> {
  const statements = text.matchAll(/^import {([^}]*)} from '(\.[^']*)';$/gm);
  return new Map(
    [...statements].flatMap(([, names = '', from = '']) =>
      names.split(',').map((name) => [name.trim(), posix.join(folder, from)] as const),
    ),
  );
}

/** Whether the file of an entity, if it is one, says that its rows belong to brokers. A broker is a stored entity itself. */
function isOfBroker(text: string | undefined, name: string): boolean {
  return new RegExp(`^export class ${name} extends (?!StoredEntity\\b)`, 'm').test(text ?? '');
}
