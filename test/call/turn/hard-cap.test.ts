import { describe, expect, it } from 'vitest';
import { speechDuration } from '../../../src/call/turn/clauses.ts';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { askedCall, begunCall, clocksSet, closingCall, goodbye, lostCall, runningClocks } from './moments.ts';
import { maxDuration, outcome, Rehearsal, says, spoken, types } from './rehearsal.ts';

const aSound = { type: 'caller_speaking', on: true } as const;

/** Moves to `ms` after the cap. */
function pastCap(call: Rehearsal, ms: number): Rehearsal {
  return call.wait((call.session.startedAt ?? call.now) + maxDuration + ms - call.now);
}

describe('a call at its longest time', () => {
  it.each([
    ['a millisecond before', -1, ''],
    ['exactly then', 0, phrases.timeIsUp],
  ])('%s hears %j', (_, ms, words) => {
    expect(spoken(pastCap(askedCall(), ms).hear(aSound))).toBe(words);
  });

  it('stops the model, whose answer is not spoken any more', () => {
    const call = pastCap(askedCall(), 0);
    const { generation } = call.session;
    expect(call.hear(aSound)).toContainEqual({ type: 'abort_model', generation });
    expect(call.hear({ type: 'model_text', generation, text: 'Tengo dos opciones. Una' })).toEqual([]);
  });

  it('has only the clock of its farewell left, which gives it time to be heard', () => {
    const call = pastCap(askedCall(), 0);
    const { farewell } = clocksSet(call.hear(aSound));
    expect(runningClocks(call)).toEqual(['farewell']);
    expect(farewell).toBeGreaterThan(speechDuration(phrases.timeIsUp));
  });

  it.each([
    ['is not ended while the farewell may still be heard', 14_999, []],
    ['is ended 15 s later, even without the clock of the farewell', 15_000, ['note_outcome', 'end_session']],
  ])('%s', (_, ms, commands) => {
    const call = pastCap(askedCall(), 0);
    call.hear(aSound);
    const after = types(pastCap(call, ms).hear({ ...aSound, on: false }));
    expect(after.filter((type) => type !== 'cancel_timer')).toEqual(commands);
  });

  it('that was saying goodbye anyway hears no second farewell, and ended as it would have', () => {
    const call = pastCap(closingCall(), 0);
    expect(says(call.hear(aSound))).toEqual([]);
    const over = pastCap(call, 15_000).hear({ ...aSound, on: false });
    expect(over.at(-1)).toEqual({ type: 'end_session', reason: 'completed', handoff: null });
  });

  it('is ended once by a clock of the farewell that rings late', () => {
    const over = pastCap(closingCall(), 20_000).ring('farewell');
    expect(types(over).filter((type) => type === 'note_outcome')).toHaveLength(1);
  });

  it('is ended once by the last words that are heard late', () => {
    const over = pastCap(closingCall(), 20_000).hear({ type: 'tokens_played', text: goodbye });
    expect(types(over).filter((type) => type === 'note_outcome')).toHaveLength(1);
  });

  it.each([0, 20_000])('is hung up while its line is lost, %i ms late too', (late) => {
    const call = lostCall();
    const over = pastCap(call, late).ring('max_duration');
    expect(types(over).filter((type) => type !== 'cancel_timer')).toEqual(['note_outcome', 'hang_up']);
    expect(outcome(call).endReason).toBe('max_duration');
  });

  it.each([0, 20_000])('is hung up while its line is lost, without its own clock too, %i ms late', (late) => {
    const over = pastCap(lostCall(), late).hear(aSound);
    expect(types(over).filter((type) => type !== 'cancel_timer')).toEqual(['note_outcome', 'hang_up']);
    expect(over.at(-1)).toEqual({ type: 'hang_up', reason: 'max_duration' });
  });

  it('counts from the relay, not from the dialling', () => {
    const call = new Rehearsal();
    call.wait(2 * maxDuration);
    expect(call.hear({ type: 'answered_by', who: 'human' })).toEqual([]);
    expect(clocksSet(begunCall().commands).max_duration).toBe(maxDuration);
  });
});
