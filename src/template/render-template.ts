import { templatePieces } from './template-variables.ts';

export type TemplateValues = Record<string, string | null | undefined>;

export type Rendering = { text: string } | { missing: string[] };

/**
 * The content with every variable replaced, or the variables that have no value: a lead never reads "Hola ,".
 * Values are inserted as they are and not looked at for variables. Throws BAD_USER_INPUT on malformed content.
 */
export function renderTemplate(content: string, values: TemplateValues): Rendering {
  const missing = new Set<string>();
  const texts = templatePieces(content).map((piece) => {
    if ('text' in piece) return piece.text;
    // A variable may be called "constructor": only the values' own names count.
    const value = Object.hasOwn(values, piece.variable) ? values[piece.variable] : null;
    if (!value?.trim()) missing.add(piece.variable);
    return value ?? '';
  });
  return missing.size > 0 ? { missing: [...missing] } : { text: texts.join('') };
}
