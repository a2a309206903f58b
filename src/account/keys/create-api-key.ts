import { requireInLifetime } from '../../text/date-bounds.ts';
import { badInput } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { ApiKey } from './api-key.entity.ts';
import type { CreateApiKeyInput, NewApiKey } from './api-key.types.ts';
import { hashToken, newApiKey } from '../sign-in/token.ts';

/** Makes a key for an integrator; only its hash is kept. FORBIDDEN for a permission the maker lacks. */
export async function createApiKey(scope: Scope, input: CreateApiKeyInput): Promise<NewApiKey> {
  scope.viewer.require('api_key:write');
  for (const permission of input.permissions) scope.viewer.require(permission);
  let key: string | null = null;
  const apiKey = await scope.commit(
    async (tx) => {
      const { name, permissions, expiresAt = null } = input;
      if (expiresAt) requireLifetimeAhead(expiresAt, tx.now());
      const made = newApiKey();
      key = made.key;
      const created = tx.create(ApiKey, {
        name,
        permissions,
        expiresAt,
        keyId: made.keyId,
        secretHash: hashToken(made.key),
      });
      tx.record('api_key.created', created);
      return created;
    },
    { operation: 'createApiKey', input },
  );
  return { apiKey, key };
}

function requireLifetimeAhead(expiresAt: Date, now: Date): void {
  if (expiresAt <= now) throw badInput('input.expiresAt', 'TIME_PAST');
  requireInLifetime('input.expiresAt', expiresAt, now);
}
