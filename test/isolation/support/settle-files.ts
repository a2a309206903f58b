import { importStored } from '../../import/imports.ts';
import type { Settler } from './settler.ts';

/** Two files and their imports, each with a row that is taken and one that is refused. */
export async function settleFiles({ app, client, mark, digit }: Settler) {
  const files: string[] = [];
  const imports: string[] = [];
  const made: string[] = [];
  for (const n of [0, 1]) {
    const id = await client.upload(`${mark}-${n}.csv`, contentOf(mark, `+5222212345${digit + 2}${n}`, n));
    const done = await importStored(app, client, id);
    files.push(id);
    imports.push(done.id);
    made.push(id, done.errorFile!.id);
  }
  return { StoredFile: files, LeadImport: imports, fileIds: made };
}

function contentOf(mark: string, phone: string, n: number): string {
  return [
    'Folio,Nombre,Teléfono,Correo,Notas',
    `${mark}-import${n},${mark} Eva,${phone},${mark}-import${n}@example.com,${mark} nota`,
    `${mark}-bad${n},${mark} Mal,12,${mark}-bad,${mark} nota`,
  ].join('\n');
}
