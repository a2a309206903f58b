import { password } from '../../support/registration.ts';
import type { Settled } from './settle-broker.ts';

type Values = Record<string, unknown>;

/**
 * What else a request must say before the product looks at the id in question: by operation, or by the place of the id.
 * A place whose own id makes no difference fails the tests, and a line here is how it is reached.
 */
const companions: Record<string, (broker: Settled, index: number) => Values> = {
  'addCampaignStep.input.idempotencyKey': () => ({ input: { action: 'UPDATE_STAGE', targetStage: 'AGENDADO' } }),
  'addCampaignStep.input.templateId': () => ({ input: { action: 'SEND_MESSAGE' } }),
  'addCampaignStep.input.fallback.templateId': () => withFallback,
  'updateCampaignStep.input.fallback.templateId': () => withFallback,
  'inviteUser.input.idempotencyKey': () => ({ input: { email: 'invited-again@example.com' } }),
  revokeConsent: () => ({ input: { channel: 'EMAIL' } }),
  sendMessage: () => ({ input: { channel: 'SMS', body: 'Hola' } }),
  'sendMessage.input.templateId': () => ({ input: { body: null } }),
  // Of one campaign: a stop of all would refuse what comes after.
  stopDispatch: ({ ids }, index) => ({ input: { scope: 'CAMPAIGN', campaignId: ids.Campaign[index] } }),
  setMemberRole: () => ({ input: { role: 'AGENT' } }),
  // One channel only: who is suppressed on all is not contacted by what comes after.
  suppressLead: () => ({ input: { channel: 'EMAIL' } }),
  signIn: ({ email }) => ({ input: { email, password } }),
};

const withFallback = {
  input: { action: 'MAKE_CALL', agentType: 'SEGUIMIENTO', fallback: { channel: 'SMS' } },
};

export function companionsOf(operation: string, place: string, broker: Settled, index: number): Values {
  return merge(companions[operation]?.(broker, index) ?? {}, companions[place]?.(broker, index) ?? {});
}

export function merge(base: Values, over: Values): Values {
  const merged = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const inner = merged[name];
    merged[name] = isObject(inner) && isObject(value) ? merge(inner, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
