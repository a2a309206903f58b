import { headerKey } from './import-fields.ts';

const yes = new Set(['si', 's', 'yes', 'y', 'x', '1', 'true', 'verdadero', 'acepta', '✓', '✔']);
const no = new Set(['no', 'n', '0', 'false', 'falso']);

/** Reads a yes or a no; null is an empty cell, which says neither. */
export function yesNoText(text: string): boolean | null | 'unreadable' {
  const written = text.trim();
  if (written === '') return null;
  const word = headerKey(written) || written;
  if (yes.has(word)) return true;
  return no.has(word) ? false : 'unreadable';
}
