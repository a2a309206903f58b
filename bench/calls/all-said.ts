import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Program } from '../support/program.ts';

const patience = 60_000;
const lookEvery = 250;

/** Throws unless every word of the callers becomes a line of a transcript: a server that forgets would always win. */
export async function untilAllSaidIsStored(callers: Program, db: Db): Promise<void> {
  const said = Number(await callers.ask('fallSilent'));
  for (const end = performance.now() + patience; ; await setTimeout(lookEvery)) {
    const stored = await db.collection('call_transcripts').countDocuments({ speaker: 'customer' });
    if (stored === said) return;
    if (performance.now() > end) throw new Error(`callers said ${said} things, of which ${stored} are stored`);
  }
}
