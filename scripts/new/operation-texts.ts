import { posix } from 'node:path';
import type { Place } from './find-place.ts';
import type { OperationNames } from './operation-names.ts';

/** What the texts of a new operation are made of. */
export interface OperationParts extends OperationNames {
  place: Place;
  /** `LEAD_WRITE` */
  permission: string;
  /** The argument that names the entity: `leadId`. */
  id: string;
}

/** The operation. Its commit returns nothing yet, so that the compiler names the place. */
export function operationText({ place, mutation, type, sentence, permission, id }: OperationParts): string {
  const { folder, entity, types } = place;
  const root = '../'.repeat(folder.split('/').length - 1);
  const read = entity.name === 'Lead' ? 'lock' : 'get';
  return `import type { Scope } from '${root}runtime/scope.ts';
import { ${entity.name} } from '${from(folder, entity.path)}';
import type { ${type}Input } from '${from(folder, types)}';

/** ${sentence} NOT_FOUND when the broker has no such ${nounOf(id)}. */
export function ${mutation}(scope: Scope, input: ${type}Input): Promise<${entity.name}> {
  scope.viewer.require('${permission.toLowerCase().replace(/_(?=[A-Z]+$)/i, ':')}');
  return scope.commit(async (tx) => {
    const ${nounOf(id)} = await tx.${read}(${entity.name}, input.${id});
  }, { operation: '${mutation}', input });
}
`;
}

export function inputText({ type, sentence, id }: OperationParts): string {
  return `
@InputType({ description: '${sentence}' })
export class ${type}Input extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such ${nounOf(id)}.' })
  ${id}!: string;
}
`;
}

export function methodText({ place, mutation, type, sentence, permission }: OperationParts): string {
  return `
  @Mutation(() => ${place.entity.name}, { description: '${sentence} Needs ${permission}.' })
  ${mutation}(
    @Ctx() { scope }: Context,
    @Arg('input', () => ${type}Input) input: ${type}Input,
  ): Promise<${place.entity.name}> {
    return ${mutation}(scope, input);
  }
`;
}

export function documentText({ mutation, type }: OperationParts): string {
  return `
mutation ${type}($input: ${type}Input!) {
  ${mutation}(input: $input) {
    id
  }
}
`;
}

/** The test. It has no title and expects nothing yet, so that the compiler names the place. */
export function testText({ place, mutation, type, id }: OperationParts): string {
  const isLead = place.entity.name === 'Lead';
  const imports = isLead ? "import { newLead } from '../support/leads.ts';\n" : '';
  return `import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { ${type}Document } from '../support/graphql/graphql.ts';
${imports}import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('${mutation}', () => {
  it(async () => {
    const ana = await newBroker(app);
    ${isLead ? `const { id: ${id} } = await newLead(ana);` : `const ${id};`}
    const { ${mutation} } = await ana.run(${type}Document, { input: { ${id} } });
    expect(${mutation}).toEqual();
  });
});
`;
}

export function from(folder: string, path: string): string {
  const relative = posix.relative(folder, path);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** \`leadId\` → \`lead\` */
function nounOf(id: string): string {
  return id.replace(/Id$/, '');
}
