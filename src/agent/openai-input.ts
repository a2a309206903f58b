import type { FunctionTool, ResponseInputItem } from 'openai/resources/responses/responses';

import type { NoteCode, Turn } from './language-model.ts';
import type { ToolDefinition } from './tools.ts';

const notes: Readonly<Record<NoteCode, string>> = {
  continue: 'La persona no llegó a decir nada: continúa donde quedaste.',
  line_dropped: 'Se cortó la línea y acaba de volver: discúlpate y continúa.',
};
const start = 'La persona acaba de contestar el teléfono. Empieza.';

/** A conversation as the items of the Responses API. It cannot be empty, so the start of a call says that it starts. */
export function toInput(history: readonly Turn[]): ResponseInputItem[] {
  return history.length === 0 ? [{ role: 'developer', content: start }] : history.flatMap(toItems);
}

function toItems(turn: Turn): ResponseInputItem[] {
  switch (turn.role) {
    case 'agent':
      return [{ role: 'assistant', content: turn.interrupted === true ? `${turn.text} [interrumpido]` : turn.text }];
    case 'caller':
      return [{ role: 'user', content: turn.text }];
    case 'note':
      return [{ role: 'developer', content: notes[turn.code] }];
    case 'tool':
      return [
        { type: 'function_call', call_id: turn.id, name: turn.name, arguments: JSON.stringify(turn.arguments) },
        {
          type: 'function_call_output',
          call_id: turn.id,
          output: JSON.stringify({ ok: turn.ok, result: turn.result }),
        },
      ];
  }
}

export function toFunctions(tools: readonly ToolDefinition[]): FunctionTool[] {
  return tools.map(({ name, description, parameters }) => ({
    type: 'function',
    name,
    description,
    parameters: { ...parameters },
    strict: true,
  }));
}
