import { describe, expect, it } from 'vitest';
import { findPlace, mutationsOf } from '../../scripts/new/find-place.ts';
import { newOperation } from '../../scripts/new/new-operation.ts';
import { namesOf } from '../../scripts/new/operation-names.ts';
import * as texts from '../../scripts/new/operation-texts.ts';
import { readRepository, textOf } from '../../scripts/new/repository.ts';

const repository = await readRepository(process.cwd());

/** Operations of the house that are as a new one is: an input that names a thing, and the thing comes back. */
const exemplars: [slice: string, file: string, entity: string, id: string, permission: string][] = [
  ['lead', 'archive-lead', 'Lead', 'leadId', 'LEAD_WRITE'],
  ['template', 'archive-template', 'MessageTemplate', 'templateId', 'TEMPLATE_WRITE'],
];

function exemplar([slice, file, entity, id, permission]: (typeof exemplars)[number]) {
  const place = findPlace(repository, slice);
  const path = [...repository.keys()].find((one) => one.endsWith(`/${file}.ts`));
  const parts = { ...namesOf(file), id, permission, place: { ...place, entity: { ...place.entity, name: entity } } };
  return { parts, operation: textOf(repository, path!), place };
}

/** The text without what the formatter, a sentence or `async` changes. */
function plain(text: string): string {
  return text
    .replaceAll(/\bdescription:\s*'(?:[^'\\]|\\.)*',?/g, '')
    .replaceAll('async ', '')
    .replaceAll(/\s/g, '')
    .replaceAll(',)', ')')
    .replaceAll(',}', '}');
}

describe('the texts of a new operation', () => {
  it.each(exemplars)('fit %s %s as it is in the house', (...names) => {
    const { parts, operation, place } = exemplar(names);
    const written = plain(texts.operationText(parts));
    for (const line of [/exportfunction\w+\(scope:Scope,/, /:Promise<\w+>{scope\..*returnscope\.commit\(\(tx\)=>{/])
      expect(plain(operation)).toContain(line.exec(written)![0]);
    expect(plain(operation)).toContain(/=awaittx\.\w+\(\w+,/.exec(written)![0]);
    expect(plain(operation)).toContain(/{operation:.*input}\);}/.exec(written)![0]);
    expect(plain(textOf(repository, place.resolver))).toContain(plain(texts.methodText(parts)));
    const [input] = /@InputType.*string;/.exec(plain(texts.inputText(parts)))!;
    expect(plain([...repository.values()].join('\n'))).toContain(input);
    const documents = [...repository].filter(([path]) => path.endsWith('.graphql')).map(([, text]) => text);
    expect(documents.join('\n')).toContain(texts.documentText(parts).split('\n').slice(1, 3).join('\n'));
  });
});

describe('a new operation', () => {
  it('stands behind the last mutation of its slice, in the resolver and in the tables', () => {
    const { files, path, test } = newOperation(repository, 'lead', 'pin-lead');
    const names = mutationsOf(files.get('src/lead/lead.resolver.ts')!).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['setLeadTreatment', 'pinLead']);
    expect(files.get('test/isolation/role-table.ts')).toMatch(
      /setLeadTreatment: \['LEAD_WRITE'\],\n {2}pinLead: \['LEAD_WRITE'\],/,
    );
    expect(files.get('docs/api.md')).toContain('`setLeadTreatment`, `pinLead`');
    expect([path, test]).toEqual(['src/lead/pin-lead.ts', 'test/lead/pin-lead.test.ts']);
  });

  it('can be written in every slice whose mutations write a thing of a broker', () => {
    const slices = ['account/keys', 'call', 'campaign/enrol', 'contact-policy', 'lead/import', 'meeting', 'template'];
    for (const slice of slices) expect(newOperation(repository, slice, 'try-out').files.size, slice).toBeGreaterThan(6);
  });

  it.each([
    ['leed', 'pin-lead', 'no resolver with mutations in src/leed; slices: account, account/keys, '],
    ['audit', 'pin-lead', 'no resolver with mutations in src/audit; slices: '],
    ['lead', 'pinLead', 'an operation is called verb-noun in small letters, such as pin-lead; pinLead is not'],
    ['lead', 'get-lead', 'get-lead reads: write a @Query in the resolver'],
    ['lead', 'archive-lead', 'there is an operation archiveLead already'],
    ['lead', 'enter-lead', 'there is an operation enterLead already'],
    ['lead', 'restore-lead', 'there is an operation restoreLead already'],
    ['account', 'mend-broker', 'write this one by hand'],
  ])('of %s called %s is refused with what would be right', (slice, name, reason) => {
    expect(() => newOperation(repository, slice, name)).toThrow(reason);
  });
});
