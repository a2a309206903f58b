import { phrases, toolReasons } from '../spanish/phrases.ts';
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
      arguments: { reason: toolReasons.goesOnAfterVisit },
    };
    return hasCalled(state, 'advance_stage') ? farewell(phrases.stepsByPhone) : move;
  }
  if (wantsOthers === undefined && mayAsk(state, 'other_options')) return { does: 'ask', topic: 'other_options' };
  return farewell(wantsOthers === true ? phrases.otherOptions : phrases.atYourService);
};

function farewell(text: string): Move {
  return { does: 'end', reason: 'completed', text: `${text} ${phrases.thanks}` };
}
