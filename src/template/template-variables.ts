import { fieldFault, refusal, type AppError } from '../errors.ts';

export type TemplatePiece = { text: string } | { variable: string };

type TemplateFault = 'VARIABLE_NOT_CLOSED' | 'VARIABLE_NOT_OPENED' | 'VARIABLE_NAME_INVALID';

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
    if (strayClose !== -1) throw malformed('VARIABLE_NOT_OPENED', position + strayClose);
    if (text) pieces.push({ text });
    if (open === -1) return pieces;
    const close = content.indexOf('}}', open + 2);
    if (close === -1) throw malformed('VARIABLE_NOT_CLOSED', open);
    const variable = content.slice(open + 2, close).trim();
    if (variable.includes('{{')) throw malformed('VARIABLE_NOT_CLOSED', open);
    if (!variableName.test(variable)) throw malformed('VARIABLE_NAME_INVALID', open);
    pieces.push({ variable });
    position = close + 2;
  }
}

function malformed(reason: TemplateFault, position: number): AppError {
  return refusal(reason, { position, fields: [fieldFault('content', reason, { position })] });
}
