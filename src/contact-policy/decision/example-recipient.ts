/**
 * Numbers that Cadencia takes for examples: in each country the hundred around the mobile example number of Google's
 * libphonenumber (the last two digits are free). No regulator of these four countries reserves numbers for fiction,
 * so this is a convention: such a number may belong to somebody, which is why only a sandbox provider, which rings
 * nobody, treats it in a special way. Argentina has both spellings, with and without the mobile 9.
 */
export const exampleNumberRanges: readonly { country: string; prefix: string }[] = [
  { country: 'MX', prefix: '+5222212345' },
  { country: 'CO', prefix: '+5732112345' },
  { country: 'AR', prefix: '+54911234567' },
  { country: 'AR', prefix: '+5411234567' },
  { country: 'ES', prefix: '+346123456' },
];

/** Names reserved by RFC 2606 and RFC 6761: no mail ever arrives there. */
const exampleDomain = /@(?:[a-z0-9-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid)$/i;

/** Whether an E.164 number or an e-mail address is made for examples, and so reaches nobody in the sandbox. */
export function isExampleRecipient(recipient: string): boolean {
  if (recipient.includes('@')) return exampleDomain.test(recipient);
  return exampleNumberRanges.some(({ prefix }) => {
    return recipient.startsWith(prefix) && /^\d{2}$/.test(recipient.slice(prefix.length));
  });
}
