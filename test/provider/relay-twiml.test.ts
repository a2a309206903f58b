import { describe, expect, it } from 'vitest';

import { twilioVoice } from '../../src/provider/voice/twilio.ts';
import { readTwiml } from '../../src/sandbox/call/read-twiml.ts';

const account = { accountSid: `AC${'0'.repeat(32)}`, authTokens: ['token'] as [string] };
const voice = twilioVoice({ ...account, name: 'twilio' });
const sandboxVoice = twilioVoice({ ...account, name: 'sandbox', apiBaseUrl: 'http://127.0.0.1:1' });

const instructions = {
  url: 'wss://cadencia.example/relay/k3y',
  actionUrl: 'https://cadencia.example/relay-ended/k3y?a=1&b=2',
  profile: 'es_nova_v1',
  greeting: 'Hola, soy un asistente virtual de "Casas & Cía".',
  hints: ['Ñuñoa', 'Los <Álamos>'],
  parameters: { call: '01890', token: "o'k" },
} as const;

describe('relay instructions', () => {
  it('are written as the provider documents them', () => {
    expect(voice.renderRelay(instructions)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        '<Connect action="https://cadencia.example/relay-ended/k3y?a=1&amp;b=2" method="POST">' +
        '<ConversationRelay url="wss://cadencia.example/relay/k3y"' +
        ' welcomeGreeting="Hola, soy un asistente virtual de &quot;Casas &amp; Cía&quot;."' +
        ' ttsProvider="ElevenLabs" transcriptionProvider="Deepgram" welcomeGreetingInterruptible="none"' +
        ' interruptible="speech" interruptSensitivity="medium" ignoreBackchannel="true"' +
        ' reportInputDuringAgentSpeech="speech" dtmfDetection="true" events="speaker-events tokens-played"' +
        ' applicationReconnect="true" language="es-MX" speechModel="nova-3-general" speechTimeout="900"' +
        ' hints="Ñuñoa, Los &lt;Álamos&gt;">' +
        '<Parameter name="call" value="01890"/><Parameter name="token" value="o&apos;k"/>' +
        '</ConversationRelay></Connect></Response>',
    );
  });

  it('with flux hear several languages and name the Spanish one', () => {
    const twiml = voice.renderRelay({ ...instructions, profile: 'es_flux_multi_v1', language: 'es-ES' });

    expect(twiml).toContain('language="multi" speechModel="flux" eotThreshold="0.8"');
    expect(twiml).toContain('<Language code="es-ES"/>');
  });

  it.each([
    ['an attribute it does not have', { attributes: { speechtimeout: 900 } }],
    ['an inherited name', { attributes: { constructor: 'x' } }],
    ['a pause that is too long', { attributes: { speechTimeout: 9000 } }],
    ['an unknown interruption', { attributes: { interruptible: 'sometimes' } }],
    ['an unknown event', { attributes: { events: 'speaker-events all' } }],
    ['flux with Spanish alone', { attributes: { speechModel: 'flux' } }],
    ['a threshold without flux', { attributes: { eotThreshold: 0.7 } }],
    ['several languages over Google', { profile: 'es_flux_multi_v1', attributes: { ttsProvider: 'Google' } }],
    ['a socket without encryption', { url: 'ws://cadencia.example/relay' }],
    ['an address that is none', { url: 'wss://' }],
  ] as const)('are refused with %s', (_, change) => {
    expect(() => voice.renderRelay({ ...instructions, ...change })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  it('may name a plain socket in the sandbox only', () => {
    expect(sandboxVoice.renderRelay({ ...instructions, url: 'ws://127.0.0.1:4000/relay' })).toContain('ws://127.0.0.1');
  });
});

describe('other instructions', () => {
  it('say one thing and hang up', () => {
    expect(voice.renderSayAndHangUp({ text: 'Hasta luego\u0007 <b>', language: 'es-MX' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        '<Say language="es-MX">Hasta luego &lt;b&gt;</Say><Hangup/></Response>',
    );
  });

  it('put the caller through to a person', () => {
    const transfer = { to: '+56987654321', callerId: '+56222345678', actionUrl: 'https://cadencia.example/dialled' };

    expect(voice.renderTransfer(transfer)).toContain(
      '<Dial callerId="+56222345678" timeout="30" action="https://cadencia.example/dialled" method="POST">' +
        '<Number>+56987654321</Number></Dial>',
    );
    expect(() => voice.renderTransfer({ ...transfer, to: 'Ana' })).toThrow();
  });

  it('hang up', () => {
    expect(voice.renderHangUp()).toBe('<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>');
  });
});

it('what is written is read back the same by the sandbox', () => {
  const [connect] = readTwiml(voice.renderRelay(instructions)) ?? [];
  const [relay] = connect?.children ?? [];

  expect(connect?.attributes.action).toBe(instructions.actionUrl);
  expect(relay?.attributes.welcomeGreeting).toBe(instructions.greeting);
  expect(relay?.children.map(({ attributes }) => attributes)).toEqual([
    { name: 'call', value: '01890' },
    { name: 'token', value: "o'k" },
  ]);
});

it.each([
  '',
  'oops',
  '<Response>',
  '<Response></Connect></Response>',
  '<Other/>',
  '<Response/><Response/>',
  '<Response a=1/>',
])('the sandbox refuses %j as TwiML', (document) => {
  expect(readTwiml(document)).toBeNull();
});
