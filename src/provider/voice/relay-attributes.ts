import { badInput } from '../../errors.ts';

export type RelayAttributes = Record<string, string | number | boolean>;

type Check = (value: string) => boolean;

const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value);
const between =
  (low: number, high: number): Check =>
  (value) =>
    value !== '' && Number(value) >= low && Number(value) <= high;
const upTo =
  (length: number): Check =>
  (value) =>
    value.length > 0 && value.length <= length;
const flag = oneOf('true', 'false');
const input = oneOf('none', 'dtmf', 'speech', 'any');
const language: Check = (value) => /^([a-z]{2,3}(-[A-Za-z0-9]{2,4})*|multi)$/.test(value);
const eventNames = ['speaker-events', 'tokens-played', 'config-updated'];

// https://www.twilio.com/docs/voice/twiml/connect/conversationrelay
const RELAY: Record<string, Check> = {
  url: (value) => /^wss?:\/\//.test(value) && URL.canParse(value),
  welcomeGreeting: upTo(1000),
  welcomeGreetingInterruptible: input,
  language,
  ttsLanguage: language,
  transcriptionLanguage: language,
  ttsProvider: oneOf('ElevenLabs', 'Google', 'Amazon'),
  voice: upTo(200),
  transcriptionProvider: oneOf('Deepgram', 'Google'),
  speechModel: upTo(60),
  eotThreshold: between(0.5, 0.9),
  speechTimeout: (value) => value === 'auto' || between(600, 5000)(value),
  partialPrompts: flag,
  interruptible: input,
  interruptSensitivity: oneOf('low', 'medium', 'high'),
  ignoreBackchannel: flag,
  reportInputDuringAgentSpeech: input,
  preemptible: flag,
  dtmfDetection: flag,
  profanityFilter: flag,
  hints: upTo(2000),
  deepgramSmartFormat: flag,
  elevenlabsTextNormalization: oneOf('on', 'auto', 'off'),
  backgroundNoiseReduction: flag,
  events: (value) => value.split(' ').every((name) => eventNames.includes(name)),
  debug: upTo(100),
  applicationReconnect: flag,
};

const LANGUAGE: Record<string, Check> = {
  code: language,
  ttsProvider: oneOf('ElevenLabs', 'Google', 'Amazon'),
  voice: upTo(200),
  transcriptionProvider: oneOf('Deepgram', 'Google'),
  speechModel: upTo(60),
};

/** Refuses (`BAD_USER_INPUT`) an attribute the relay does not document, a value out of range, and mixes that end a call. */
export function checkRelayAttributes(attributes: RelayAttributes): void {
  check('relay', RELAY, attributes);
  const { language: spoken, speechModel, eotThreshold, transcriptionProvider, ttsProvider } = attributes;
  if (speechModel === 'flux' && spoken !== 'multi' && String(spoken).startsWith('es')) {
    throw badInput('relay.language', 'RELAY_FLUX_LANGUAGE');
  }
  if (spoken === 'multi' && (transcriptionProvider !== 'Deepgram' || ttsProvider !== 'ElevenLabs')) {
    throw badInput('relay.language', 'RELAY_MULTI_PROVIDERS');
  }
  if (eotThreshold !== undefined && speechModel !== 'flux') {
    throw badInput('relay.eotThreshold', 'RELAY_NEEDS_FLUX');
  }
}

/** The same for one `<Language>` inside the relay. */
export function checkLanguageAttributes(attributes: RelayAttributes): void {
  check('relay.language', LANGUAGE, attributes);
}

function check(path: string, known: Record<string, Check>, attributes: RelayAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const fits = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!fits) throw badInput(`${path}.${name}`, 'RELAY_ATTRIBUTE_UNKNOWN');
    if (!fits(String(value))) throw badInput(`${path}.${name}`, 'RELAY_VALUE_INVALID');
  }
}
