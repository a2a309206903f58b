import { posix } from 'node:path';
import { findPlace } from './find-place.ts';
import { namesOf, uncapitalised } from './operation-names.ts';
import * as texts from './operation-texts.ts';
import { textOf, type Repository } from './repository.ts';
import { WrongRequest } from './wrong-request.ts';

const roles = 'test/isolation/role-table.ts';
const kinds = 'test/isolation/support/kinds.ts';
const page = 'docs/api.md';

export interface NewOperation {
  /** The whole text of each file that is new or changed. */
  files: Map<string, string>;
  /** Where the author goes on: the operation and its test. */
  path: string;
  test: string;
  mutation: string;
  permission: string;
}

/** The files of an operation on the entity of a slice. Throws a WrongRequest for a slice or name that cannot be. */
export function newOperation(repository: Repository, slice: string, file: string): NewOperation {
  const place = findPlace(repository, slice);
  const names = namesOf(file);
  const row = new RegExp(`^  ${place.neighbour}: \\[.*'(\\w+_WRITE)'.*\\],\n`, 'm');
  const permission = row.exec(textOf(repository, roles))?.[1];
  if (!permission)
    throw new WrongRequest(`the neighbour ${place.neighbour} needs no permission to write: write this one by hand`);
  const { id, isListed } = idOf(repository, place.entity);
  const parts = { ...names, place, permission, id };
  const path = `${place.folder}/${file}.ts`;
  const test = `test/${slice.split('/')[0]}/${file}.test.ts`;
  const documents = [...repository.keys()].find(
    (one) => one.endsWith('.graphql') && new RegExp(`^  ${place.neighbour}\\(`, 'm').test(repository.get(one)!),
  )!;
  if (repository.has(path) || textOf(repository, roles).includes(`  ${names.mutation}: `))
    throw new WrongRequest(`there is an operation ${names.mutation} already`);
  const files = new Map([
    [path, texts.operationText(parts)],
    [place.types, withInput(repository.get(place.types), parts)],
    [place.resolver, withMethod(textOf(repository, place.resolver), parts)],
    [documents, textOf(repository, documents) + texts.documentText(parts)],
    [roles, textOf(repository, roles).replace(row, (line) => `${line}  ${names.mutation}: ['${permission}'],\n`)],
    [page, onPage(textOf(repository, page), parts)],
  ]);
  if (!isListed) files.set(kinds, withKind(textOf(repository, kinds), id, place.entity.name));
  files.set(test, texts.testText(parts));
  return { files, path, test, mutation: names.mutation, permission };
}

/** The argument that names the entity, as the isolation tests know it or as it would be called. */
function idOf(
  repository: Repository,
  { name, path }: { name: string; path: string },
): { id: string; isListed: boolean } {
  const kind = /@ObjectType\('(\w+)'/.exec(textOf(repository, path))?.[1] ?? name;
  const own = `${uncapitalised(kind)}Id`;
  const listed = [...textOf(repository, kinds).matchAll(new RegExp(`^  (\\w+Id): '${kind}',$`, 'gm'))].map(
    ([, id]) => id!,
  );
  return { id: listed.includes(own) ? own : (listed[0] ?? own), isListed: listed.length > 0 };
}

function withInput(text = '', parts: texts.OperationParts): string {
  const { types } = parts.place;
  const base = texts.from(posix.dirname(types), 'src/graphql/repeatable-input.ts');
  const imported = withNames(withNames(text, 'type-graphql', ['Field', 'ID', 'InputType']), base, ['RepeatableInput']);
  return imported + texts.inputText(parts);
}

function withMethod(text: string, parts: texts.OperationParts): string {
  const { folder, types } = parts.place;
  const end = text.indexOf('\n  }\n', text.lastIndexOf('  @Mutation(')) + '\n  }\n'.length;
  const grown = text.slice(0, end) + texts.methodText(parts) + text.slice(end);
  const imported = withNames(grown, texts.from(folder, types), [`${parts.type}Input`]);
  return withNames(withNames(imported, 'type-graphql', ['Arg', 'Ctx']), `./${parts.file}.ts`, [parts.mutation]);
}

/** The text with these names imported, in the statement that imports from there or in a new one. */
function withNames(text: string, module: string, names: string[]): string {
  const statement = new RegExp(`^import {([^}]*)} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  const present =
    statement
      .exec(text)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  const line = `import { ${[...new Set([...present, ...names])].join(', ')} } from '${module}';`;
  if (present.length > 0) return text.replace(statement, () => line);
  const last = text.lastIndexOf("';\n", text.search(/^@/m)) + 3;
  return last < 3 ? `${line}\n${text}` : `${text.slice(0, last)}${line}\n${text.slice(last)}`;
}

function withKind(text: string, id: string, kind: string): string {
  return text.replace(/^const table: .*\n/m, (line) => `${line}  ${id}: '${kind}',\n`);
}

/** The page of the API with the operation behind its neighbour, in the row of the permission. */
function onPage(text: string, { place, mutation, permission }: texts.OperationParts): string {
  const row = new RegExp(`^\\| \`${permission}\` .*$`, 'm');
  return text.replace(row, (line) => line.replace(`\`${place.neighbour}\``, (one) => `${one}, \`${mutation}\``));
}
