import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ImportTurn } from '../../src/lead/import/job/import-turn.ts';
import { SECOND } from '../../src/runtime/durations.ts';

const oneWaits = async () => true;
const nobodyWaits = async () => false;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('the turn of an import lasts 20 seconds, and as long again while nobody waits', async () => {
  const turn = new ImportTurn();
  turn.begin();
  vi.advanceTimersByTime(20 * SECOND - 1);
  expect(await turn.isOver(oneWaits)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await turn.isOver(nobodyWaits)).toBe(false);
  expect(await turn.isOver(oneWaits)).toBe(false);
  vi.advanceTimersByTime(20 * SECOND);
  expect(await turn.isOver(oneWaits)).toBe(true);
});

it('it lasts four times as long as it took to find where the one before stopped', async () => {
  const turn = new ImportTurn();
  vi.advanceTimersByTime(60 * SECOND);
  turn.begin();
  vi.advanceTimersByTime(SECOND);
  turn.begin();
  vi.advanceTimersByTime(239 * SECOND - 1);
  expect(await turn.isOver(oneWaits)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await turn.isOver(oneWaits)).toBe(true);
});
