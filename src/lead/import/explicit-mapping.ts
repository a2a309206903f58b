import type { ExplicitMapping } from './csv/map-columns.ts';
import type { ImportColumnInput } from './import-input.types.ts';

/** The columns that a client named, by the fields that they fill, as the readers of a file take them. */
export function explicitMapping(mapping: readonly ImportColumnInput[]): ExplicitMapping {
  return Object.fromEntries(mapping.map(({ field, column }) => [field, column]));
}
