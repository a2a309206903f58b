import { hash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonical, sha256 } from '../../audit/entry-digest.ts';

/** What makes a commit recognisable when it is sent again. */
export interface CommandKey {
  id: string;
  inputHash: string;
  /** True when the caller gave a key: the same key with another input is then a contradiction. */
  given: boolean;
}

export interface CommandSource {
  operation: string;
  input: object & { idempotencyKey?: string | null };
}

/** The id of a command: of the caller's key when there is one, else a new one that only resolves an unknown commit. */
export function commandKey(broker: string, actorId: string, source: CommandSource | undefined): CommandKey {
  const key = source?.input.idempotencyKey;
  if (!source || key == null) return { id: uuidv7(), inputHash: '', given: false };
  const { idempotencyKey: _key, ...input } = source.input;
  const id = hash('sha256', [broker, actorId, source.operation, key].join('\n'), 'base64url');
  return { id, inputHash: sha256(canonical(input)), given: true };
}
