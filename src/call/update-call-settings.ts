import type { Scope } from '../runtime/scope.ts';
import { CallSettings } from './call-settings.entity.ts';
import type { UpdateCallSettingsInput } from './call.types.ts';

/** Changes what is given of how the broker calls. */
export async function updateCallSettings(scope: Scope, input: UpdateCallSettingsInput): Promise<CallSettings> {
  scope.viewer.require('broker:write');
  const { idempotencyKey: _key, ...values } = input;
  return scope.commit(
    async (tx) => {
      const stored = await tx.findOne(CallSettings, { id: tx.broker });
      const settings = stored ?? tx.create(CallSettings, { id: tx.broker });
      Object.assign(settings, values);
      tx.record('call_settings.updated', settings);
      return settings;
    },
    { operation: 'updateCallSettings', input },
  );
}
