import { byFact, factNames, rowOf, typeOf } from '../facts/catalogue.ts';
import type { FactType } from '../facts/fact-row.ts';

export type ToolName =
  | 'save_facts'
  | 'advance_stage'
  | 'schedule_meeting'
  | 'register_opt_out'
  | 'transfer'
  | 'end_call';

/** `parameters` is JSON Schema in the strict form of structured outputs: every property required, null for "not said". */
export interface ToolDefinition {
  readonly name: ToolName;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** It acts only after an explicit yes to a readback that was heard to its end. */
  readonly needsConfirmation: boolean;
}

const money = {
  type: ['object', 'null'],
  properties: {
    amount: { type: 'string', description: 'Cantidad decimal sin separadores de miles.' },
    currency: { type: 'string', description: 'Código ISO 4217, o CLF para la UF.' },
  },
  required: ['amount', 'currency'],
  additionalProperties: false,
};

const endReasons = ['completed', 'call_back', 'not_interested', 'opted_out', 'wrong_person'] as const;
export type EndReason = (typeof endReasons)[number];

function tool(
  name: ToolName,
  description: string,
  properties: Readonly<Record<string, unknown>>,
  needsConfirmation = false,
): ToolDefinition {
  const parameters = { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
  return { name, description, parameters, needsConfirmation };
}

const text = (description: string) => ({ type: 'string', description });
const optionalText = (description: string) => ({ type: ['string', 'null'], description });

/** The facts that are saved as they are said. */
export const savedFacts = factNames.filter((name) => rowOf(name).tool !== null);

function shapeOf(type: FactType): object {
  switch (type.kind) {
    case 'money':
      return money;
    case 'months':
      return { type: ['integer', 'null'], minimum: 0 };
    case 'choice':
      return { type: ['string', 'null'], enum: [...Object.keys(type.choices), null] };
    default:
      return { type: ['string', 'null'] };
  }
}

const factProperties = byFact(savedFacts, (name) => ({ ...shapeOf(typeOf(name)), description: rowOf(name).tool }));

/** Everything an agent can do besides talk. What they do is declared by the slice that acts. */
export const agentTools: readonly ToolDefinition[] = [
  tool(
    'save_facts',
    'Guarda lo que la persona acaba de decir de lo que busca. Null en lo que no ha dicho: no inventes.',
    factProperties,
  ),
  tool(
    'advance_stage',
    'Pasa al lead a la etapa siguiente cuando se sabe lo necesario. Puede no avanzar: el resultado lo dice.',
    {
      reason: text('Por qué avanza, en una frase.'),
    },
  ),
  tool(
    'schedule_meeting',
    'Agenda la visita. Solo después de repetir día y hora y de un sí explícito.',
    { startsAt: text('Inicio en ISO 8601 con zona, siempre en el futuro.') },
    true,
  ),
  tool('register_opt_out', 'La persona no quiere que la contactemos más. Se registra de inmediato.', {
    said: text('Lo que dijo, con sus palabras.'),
  }),
  tool('transfer', 'Pasa la llamada a una persona del equipo.', { reason: text('Por qué, en una frase.') }),
  tool('end_call', 'Termina la llamada. Despídete en el mismo turno.', {
    reason: { type: 'string', enum: endReasons },
    callBackAt: optionalText('Si pidió que la llamemos luego: cuándo, en ISO 8601; null si no lo dijo.'),
  }),
];
