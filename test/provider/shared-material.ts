import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/data/', import.meta.url);

/** Whether the material made elsewhere lies beside the project. */
export const hasSharedMaterial = existsSync(folder);

if (!hasSharedMaterial) console.info('Tests on ../shared/data are left out: the folder is not beside the project.');

export function sharedJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}
