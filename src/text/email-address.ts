import { isEmail } from 'class-validator';

const isAscii = /^\p{ASCII}+$/u;

/** One e-mail address in lower case, of ASCII only (RFC 5321 without RFC 6531); null when the text is none. */
export function emailAddress(text: string): string | null {
  return isAscii.test(text) && isEmail(text) ? text.toLowerCase() : null;
}
