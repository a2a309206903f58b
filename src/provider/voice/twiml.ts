import { badInput } from '../../errors.ts';

export interface XmlElement {
  name: string;
  attributes?: Record<string, string | number | boolean | undefined>;
  children?: (XmlElement | string)[];
}

/** A TwiML document. Our own writer: the SDK's types misspell the relay's attributes, and XML is case-sensitive. */
export function twimlDocument(...verbs: XmlElement[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${write({ name: 'Response', children: verbs })}`;
}

/** TwiML that says one thing and hangs up. */
export function sayAndHangUp(speech: { text: string; language: string; voice?: string }): string {
  const { text, language, voice } = speech;
  if (text.length > 4096) throw badInput('text', 'SPEECH_TOO_LONG', { max: 4096 });
  return twimlDocument({ name: 'Say', attributes: { language, voice }, children: [text] }, { name: 'Hangup' });
}

/** TwiML that puts the caller through; `actionUrl` hears how that went. */
export function transferTo(transfer: {
  to: string;
  callerId: string;
  ringTimeoutSeconds?: number;
  actionUrl?: string;
}): string {
  const { to, callerId, ringTimeoutSeconds = 30, actionUrl } = transfer;
  if (!/^\+\d{6,15}$/.test(to)) throw badInput('to', 'NUMBER_NOT_E164');
  return twimlDocument({
    name: 'Dial',
    attributes: {
      callerId,
      timeout: ringTimeoutSeconds,
      action: actionUrl,
      method: actionUrl && 'POST',
    },
    children: [{ name: 'Number', children: [to] }],
  });
}

function write({ name, attributes = {}, children = [] }: XmlElement): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : write(child))).join('');
  return `<${name}${written}>${inside}</${name}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// XML 1.0 cannot hold control characters, not even escaped.
const FORBIDDEN = /[^\P{Cc}\t\n\r]/gu;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
