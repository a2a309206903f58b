import { AppError } from '../errors.ts';

export type TemplatePiece = { text: string } | { variable: string };

type TemplateFault = 'variable_not_closed' | 'variable_not_opened' | 'variable_name_invalid';

const problems: Record<TemplateFault, string> = {
  variable_not_closed: 'a variable opened with {{ is not closed with }}',
  variable_not_opened: 'a }} closes a variable that was not opened with {{',
  variable_name_invalid:
    'a name between {{ and }} begins with a small letter and has only small letters, digits, _ and .',
};

const variableName = /^[a-z_][a-z0-9_.]*$/;

/**
 * The names between `{{` and `}}`, each once, in the order of their first use.
 * Throws BAD_USER_INPUT with the reason and the position (from 0) of the first malformed variable.
 */
export function templateVariables(content: string): string[] {
  const names = templatePieces(content).flatMap((piece) => ('variable' in piece ? [piece.variable] : []));
  return [...new Set(names)];
}

/** The content cut into plain text and variables. Throws like `templateVariables`. */
export function templatePieces(content: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let position = 0;
  for (;;) {
    const open = content.indexOf('{{', position);
    const text = content.slice(position, open === -1 ? undefined : open);
    const strayClose = text.indexOf('}}');
    if (strayClose !== -1) throw malformed('variable_not_opened', position + strayClose);
    if (text) pieces.push({ text });
    if (open === -1) return pieces;
    const close = content.indexOf('}}', open + 2);
    if (close === -1) throw malformed('variable_not_closed', open);
    const variable = content.slice(open + 2, close).trim();
    if (variable.includes('{{')) throw malformed('variable_not_closed', open);
    if (!variableName.test(variable)) throw malformed('variable_name_invalid', open);
    pieces.push({ variable });
    position = close + 2;
  }
}

function malformed(reason: TemplateFault, position: number): AppError {
  const problem = `${problems[reason]} (position ${position})`;
  return new AppError('BAD_USER_INPUT', {
    reason,
    position,
    fields: [{ field: 'content', problem }],
  });
}
