import { Program } from '../../../test/support/cadencia-process.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';

/** Runs a maintenance command beside the installation, as its operator does. */
export async function asOperator({ mongod }: ChaosWorld, ...words: string[]): Promise<void> {
  const env = { DATABASE_URL: mongod.url('chaos'), DATABASE_NAME: 'chaos' };
  const program = new Program('dist/src/maintenance/main.js', env, [], words);
  const code = await program.exited;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${program.lines.join('\n')}`);
}
