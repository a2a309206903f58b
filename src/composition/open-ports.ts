import { scriptedModel } from '../agent/scripted/scripted-model.ts';
import type { Config } from '../config.ts';
import { sandboxMessages } from '../provider/message/sandbox.ts';
import { twilioVoice } from '../provider/voice/twilio.ts';
import type { Ports } from '../runtime/scope.ts';

/** The account the sandbox program answers to; not a secret, only a name. */
export const sandboxAccount = 'AC00000000000000000000000000000000';

/** A caller does not wait longer for a sentence. */
const modelTimeout = 8000;

/** The outside world as configured: real providers where there are credentials, else the sandbox program, else nothing. */
export async function openPorts(config: Config): Promise<Ports> {
  return { messages: messages(config), voice: voice(config), model: await model(config) };
}

function messages({ SANDBOX_URL: url, SANDBOX_AUTH_TOKEN }: Config): Ports['messages'] {
  return url ? sandboxMessages({ url, accountSid: sandboxAccount, authTokens: [SANDBOX_AUTH_TOKEN] }) : null;
}

function voice(config: Config): Ports['voice'] {
  if (config.VOICE_PROVIDER === 'twilio') {
    const authTokens = config.TWILIO_AUTH_TOKEN!.split(',').map((token) => token.trim()) as [string, ...string[]];
    return twilioVoice({ name: 'twilio', accountSid: config.TWILIO_ACCOUNT_SID!, authTokens });
  }
  const apiBaseUrl = config.SANDBOX_URL;
  if (!apiBaseUrl) return null;
  return twilioVoice({
    name: 'sandbox',
    accountSid: sandboxAccount,
    authTokens: [config.SANDBOX_AUTH_TOKEN],
    apiBaseUrl,
  });
}

async function model({
  OPENAI_API_KEY: apiKey,
  OPENAI_BASE_URL: baseURL,
  OPENAI_MODEL,
}: Config): Promise<Ports['model']> {
  if (!apiKey) return scriptedModel();
  // Large, and loaded only where it is used.
  const { openaiModel } = await import('../agent/openai.ts');
  return openaiModel({ apiKey, baseURL: baseURL ?? null, model: OPENAI_MODEL, timeout: modelTimeout });
}
