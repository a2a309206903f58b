import { AgentType } from '../agent-type.ts';
import type { TurnOutput, TurnRequest } from '../language-model.ts';
import { agendador } from './agendador.ts';
import { calificadorFinanciero } from './calificador-financiero.ts';
import { divert } from './divert.ts';
import { perfilador } from './perfilador.ts';
import { acknowledgement, answerAside, apology, openingLine } from './phrases.ts';
import { questionFor } from './questions.ts';
import type { Move, Script } from './script.ts';
import { seguimiento } from './seguimiento.ts';
import type { Understanding } from './understanding.ts';
import { understand } from './understanding.ts';
import { unsavedFacts } from './unsaved-facts.ts';

const scripts: Readonly<Record<AgentType, Script>> = {
  [AgentType.PERFILADOR]: perfilador,
  [AgentType.CALIFICADOR_FINANCIERO]: calificadorFinanciero,
  [AgentType.AGENDADOR]: agendador,
  [AgentType.SEGUIMIENTO]: seguimiento,
};

/** The next words and tool calls of the scripted agent: a pure function of the conversation so far. */
export function nextUtterance(request: TurnRequest): TurnOutput[] {
  const state = understand(request);
  if (!state.hasSpoken) return [{ type: 'text', text: openingLine(request) }];
  if (isOver(state)) return [];
  const unsaved = isStranger(state) ? null : unsavedFacts(state);
  const move: Move =
    unsaved === null
      ? (divert(state) ?? scripts[request.agentType](state, request))
      : { does: 'call', tool: 'save_facts', arguments: { ...unsaved } };
  return perform(move, state, request);
}

function isOver({ recentTools }: Understanding): boolean {
  return recentTools.some(({ name, ok }) => name === 'end_call' || (name === 'transfer' && ok !== false));
}

/** Whose words are not kept: they asked for that, or are somebody else. */
function isStranger({ intent }: Understanding): boolean {
  return intent === 'opt_out' || intent === 'wrong_person';
}

function perform(move: Move, state: Understanding, request: TurnRequest): TurnOutput[] {
  const id = (tool: string) => `${tool}-${request.history.length + 1}`;
  if (move.does === 'call') {
    const text: TurnOutput[] = move.before === undefined ? [] : [{ type: 'text', text: move.before }];
    return [...text, { type: 'tool', id: id(move.tool), name: move.tool, arguments: move.arguments }];
  }
  if (move.does === 'end') {
    const end = { reason: move.reason, callBackAt: state.callBackAt };
    return [
      { type: 'text', text: move.text },
      { type: 'tool', id: id('end_call'), name: 'end_call', arguments: end },
    ];
  }
  const misses = state.misses[move.topic] ?? 0;
  const lead = [leadIn(state, misses, request), move.before].filter((part) => part !== undefined && part !== '');
  return [{ type: 'text', text: [...lead, questionFor(move.topic, misses)].join(' ') }];
}

function leadIn(state: Understanding, misses: number, request: TurnRequest): string {
  const aside = answerAside(state, request);
  if (aside !== null) return aside;
  if (state.recentTools.some(({ ok }) => ok === false)) return '';
  if (!state.isUnderstood) return apology(misses);
  return state.intent === null ? acknowledgement(state.callerTurns) : '';
}
