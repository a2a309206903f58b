import type { Db } from 'mongodb';
import type { Program } from '../support/program.ts';
import { until } from '../support/until.ts';

const patience = 60_000;

/** Throws unless every word of the callers becomes a line of a transcript: a server that forgets would always win. */
export async function untilAllSaidIsStored(callers: Program, db: Db): Promise<void> {
  const said = Number(await callers.ask('fallSilent'));
  const stored = () => db.collection('call_transcripts').countDocuments({ speaker: 'customer' });
  await until(`${said} things that callers said are stored`, patience, async () => (await stored()) === said).catch(
    async (error: unknown) => {
      throw new Error(`${await stored()} are`, { cause: error });
    },
  );
}
