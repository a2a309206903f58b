import { globSync, readFileSync } from 'node:fs';
import { Kind, parse, type DefinitionNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { measureDocument } from '../../src/server/limits/measure-document.ts';
import { limits } from '../../src/server/limits/numbers.ts';

const schema = await openSchema();

const isOperation = (one: DefinitionNode): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION;

const definitionsOf = (pattern: string): DefinitionNode[] =>
  globSync(pattern).flatMap((path) => parse(readFileSync(path, 'utf8')).definitions);

const documents = ['schema/operations/*.graphql', 'console/src/*/*.graphql'].flatMap((pattern) => {
  const definitions = definitionsOf(pattern);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions
    .filter(isOperation)
    .map(
      (operation) => [operation.name!.value, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }] as const,
    );
});

describe('a ready document', () => {
  it.each(documents)(
    '%s: is within the limits with the largest page that a variable may ask for',
    (_name, document) => {
      const size = measureDocument(document, schema);
      expect(size.cost).toBeLessThanOrEqual(limits.cost);
      expect(size.depth).toBeLessThanOrEqual(limits.depth);
    },
  );
});
