import type { Scope } from '../../runtime/scope.ts';
import { ApiKey } from './api-key.entity.ts';
import type { RevokeApiKeyInput } from './api-key.types.ts';

/** Ends a key at once. Revoking it again changes nothing. */
export async function revokeApiKey(scope: Scope, input: RevokeApiKeyInput): Promise<ApiKey> {
  scope.viewer.require('api_key:write');
  return scope.commit(
    async (tx) => {
      const apiKey = await tx.get(ApiKey, input.apiKeyId);
      if (apiKey.revokedAt) return apiKey;
      apiKey.revokedAt = tx.now();
      tx.record('api_key.revoked', apiKey);
      return apiKey;
    },
    { operation: 'revokeApiKey', input },
  );
}
