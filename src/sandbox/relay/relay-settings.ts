import type { TwimlElement } from '../call/read-twiml.ts';

/** What the instructions say about one relay session. */
export interface RelaySettings {
  url: string;
  greeting: string;
  greetingInterruptible: boolean;
  interruptible: boolean;
  language: string;
  reconnects: boolean;
  tellsSpeakers: boolean;
  tellsPlayed: boolean;
  parameters: Record<string, string>;
}

/** Reads `<ConversationRelay>`; null when the verb holds none, or no socket address. */
export function relaySettings(connect: TwimlElement): RelaySettings | null {
  const relay = connect.children.find(({ name }) => name === 'ConversationRelay');
  const { url = '', welcomeGreeting = '', events = '', ...attributes } = relay?.attributes ?? {};
  if (!relay || !/^wss?:\/\//.test(url)) return null;
  const parameters = relay.children.filter(({ name }) => name === 'Parameter');
  return {
    url,
    greeting: welcomeGreeting,
    greetingInterruptible: bySpeech(attributes.welcomeGreetingInterruptible),
    interruptible: bySpeech(attributes.interruptible),
    language: attributes.language ?? 'en-US',
    reconnects: attributes.applicationReconnect === 'true',
    tellsSpeakers: events.includes('speaker-events'),
    tellsPlayed: events.includes('tokens-played'),
    parameters: Object.fromEntries(parameters.map(({ attributes: { name = '', value = '' } }) => [name, value])),
  };
}

function bySpeech(value = 'any'): boolean {
  return ['any', 'speech', 'true'].includes(value);
}
