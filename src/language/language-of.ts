import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { Language } from './language.ts';

const spoken = [Language.EN, Language.ES];

/** The language that the reader prefers of those we speak, by the `Accept-Language` of the request (RFC 9110 §12.5.4); English when it names none. */
export function languageOf({ headers }: Pick<IncomingMessage, 'headers'>): Language {
  return (new Negotiator({ headers }).language(spoken) as Language | undefined) ?? Language.EN;
}
