import type { Move, Script } from './script.ts';
import { hasCalled, mayAsk } from './script.ts';

/** Asks how the visit went and agrees on the next step. */
export const seguimiento: Script = (state) => {
  const { liked, next_step: goesOn, other_options: wantsOthers } = state.answers;
  if (liked === undefined && mayAsk(state, 'liked')) return { does: 'ask', topic: 'liked' };
  if (liked === true && goesOn === undefined && mayAsk(state, 'next_step')) return { does: 'ask', topic: 'next_step' };
  if (goesOn === true) {
    const move: Move = {
      does: 'call',
      tool: 'advance_stage',
      arguments: { reason: 'Quiere avanzar después de la visita' },
    };
    return hasCalled(state, 'advance_stage')
      ? farewell('Una persona del equipo le llamará con los siguientes pasos.')
      : move;
  }
  if (wantsOthers === undefined && mayAsk(state, 'other_options')) return { does: 'ask', topic: 'other_options' };
  return farewell(wantsOthers === true ? 'Le enviaremos otras opciones.' : 'Quedamos a su disposición.');
};

function farewell(text: string): Move {
  return { does: 'end', reason: 'completed', text: `${text} Muchas gracias por su tiempo y que tenga un buen día.` };
}
