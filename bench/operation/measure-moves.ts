import type { Db } from 'mongodb';
import { countCommands } from '../support/count-commands.ts';
import { moveOn, type Door } from './doors.ts';

/** Averages of one move. */
export interface Round {
  /** Of the server process, in user and system mode. */
  cpuMilliseconds: number;
  /** As a client waits for its answer. */
  milliseconds: number;
  perSecond: number;
  /** Requests of the server to MongoDB. */
  roundTrips: number;
}

const asked = ['find', 'aggregate', 'insert', 'update', 'findAndModify', 'commitTransaction'] as const;

/** That many moves by each of the first `atOnce` lines of a door, all lines at the same time. */
export async function measureMoves(door: Door, db: Db, atOnce: number, movesPerLine: number): Promise<Round> {
  const tripsBefore = await countCommands(db, asked);
  const cpuBefore = await door.program.cpu();
  const begun = performance.now();
  await moveAll(door, atOnce, movesPerLine);
  const milliseconds = performance.now() - begun;
  const cpu = (await door.program.cpu()) - cpuBefore;
  const trips = (await countCommands(db, asked)) - tripsBefore;
  const moves = atOnce * movesPerLine;
  return {
    cpuMilliseconds: cpu / moves,
    milliseconds: milliseconds / movesPerLine,
    perSecond: (1000 * moves) / milliseconds,
    roundTrips: trips / moves,
  };
}

export async function moveAll(door: Door, atOnce: number, movesPerLine: number): Promise<void> {
  await Promise.all(
    door.lines.slice(0, atOnce).map(async (line) => {
      for (let n = 0; n < movesPerLine; n++) await moveOn(door, line);
    }),
  );
}
