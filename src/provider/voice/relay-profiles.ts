import type { RelayAttributes } from './relay-attributes.ts';
import { checkLanguageAttributes, checkRelayAttributes } from './relay-attributes.ts';
import { badInput } from '../../errors.ts';
import { twimlDocument } from './twiml.ts';

/** How a call hears and speaks; its name is stored with the call. */
type RelayProfileName = 'es_nova_v1' | 'es_flux_multi_v1';

export interface RelayInstructions {
  /** Where the provider opens the socket: `wss://`, or `ws://` for the sandbox. */
  url: string;
  /** Asked for further instructions when the relay has ended. */
  actionUrl: string;
  profile: RelayProfileName;
  /** es-MX, es-ES, es-US …; the default is es-MX. */
  language?: string;
  voice?: string;
  /** Said by the provider at once and to its end: it carries the notices that the law asks for. */
  greeting: string;
  /** Words that the ear should expect: project and street names. */
  hints?: readonly string[];
  /** Come back in the relay's `setup`. */
  parameters: Record<string, string>;
  /** Overrides of the profile, checked like the rest. */
  attributes?: RelayAttributes;
}

const SPANISH: RelayAttributes = {
  ttsProvider: 'ElevenLabs',
  transcriptionProvider: 'Deepgram',
  welcomeGreetingInterruptible: 'none',
  interruptible: 'speech',
  interruptSensitivity: 'medium',
  ignoreBackchannel: true,
  reportInputDuringAgentSpeech: 'speech',
  dtmfDetection: true,
  events: 'speaker-events tokens-played',
  applicationReconnect: true,
};

const PROFILES: Record<RelayProfileName, (language: string) => RelayAttributes> = {
  es_nova_v1: (language) => ({
    ...SPANISH,
    language,
    speechModel: 'nova-3-general',
    speechTimeout: 900,
  }),
  es_flux_multi_v1: () => ({
    ...SPANISH,
    language: 'multi',
    speechModel: 'flux',
    eotThreshold: 0.8,
  }),
};

/** The TwiML that connects an answered call to our socket. */
export function relayTwiml(instructions: RelayInstructions, plainSocket: boolean): string {
  const { url, actionUrl, parameters, language = 'es-MX' } = instructions;
  if (!plainSocket && !url.startsWith('wss://')) throw badInput('relay.url', 'RELAY_URL_INSECURE');
  const attributes = relayAttributes({ ...instructions, language });
  checkRelayAttributes(attributes);
  const languages = attributes.language === 'multi' ? [{ code: language }] : [];
  languages.forEach(checkLanguageAttributes);
  const children = [
    ...languages.map((each) => ({ name: 'Language', attributes: each })),
    ...Object.entries(parameters).map(([name, value]) => ({ name: 'Parameter', attributes: { name, value } })),
  ];
  return twimlDocument({
    name: 'Connect',
    attributes: { action: actionUrl, method: 'POST' },
    children: [{ name: 'ConversationRelay', attributes, children }],
  });
}

function relayAttributes(instructions: RelayInstructions & { language: string }): RelayAttributes {
  const { url, profile, greeting, hints = [], voice, language, attributes } = instructions;
  return {
    url,
    ...(greeting && { welcomeGreeting: greeting }),
    ...PROFILES[profile](language),
    ...(voice && { voice }),
    ...(hints.length > 0 && { hints: hints.join(', ') }),
    ...attributes,
  };
}
