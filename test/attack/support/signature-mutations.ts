import twilio from 'twilio';

export interface SignedPost {
  url: string;
  fields: [string, string][];
  signature: string | null;
  contentType?: string;
  body?: string;
}

export type Mutation = [name: string, post: SignedPost];

const sign = (by: string, at: string, of: object) => twilio.getExpectedTwilioSignature(by, at, of as never);

/** What others know, of the post that the provider would send: everything but a signature of ours for what they send. */
export function mutationsOf(token: string, url: string, params: Record<string, string>): Mutation[] {
  const fields = Object.entries(params);
  const signature = sign(token, url, params);
  const base = { url, fields, signature };
  const { protocol, host, hostname, pathname } = new URL(url);
  const signedAt = (at: string): SignedPost => ({ ...base, signature: sign(token, at, params) });
  const query = (text: string) => `${url}?${text}`;
  const hash = twilio.getExpectedTwilioSignature(token, query('bodySHA256=x'), {});
  return [
    ...[1, 2, 4, 8, 16].flatMap((bit) =>
      Array.from(signature).map((_, n): Mutation => [
        `bit ${bit} of character ${n}`,
        { ...base, signature: flipped(signature, n, bit) },
      ]),
    ),
    ...Array.from(signature).flatMap((_, n): Mutation[] =>
      n < 27
        ? [[`without character ${n}`, { ...base, signature: signature.slice(0, n) + signature.slice(n + 1) }]]
        : [],
    ),
    ['no signature', { ...base, signature: null }],
    ['an empty signature', { ...base, signature: '' }],
    ['a signature twice', { ...base, signature: `${signature}, ${signature}` }],
    ['a signature in hex', { ...base, signature: Buffer.from(signature, 'base64').toString('hex') }],
    ['a signature for URLs', { ...base, signature: Buffer.from(signature, 'base64').toString('base64url') }],
    [
      'other case',
      { ...base, signature: signature.toLowerCase() === signature ? signature.toUpperCase() : signature.toLowerCase() },
    ],
    ["another account's token", { ...base, signature: sign(`${token}x`, url, params) }],
    ['no token', { ...base, signature: sign('', url, params) }],
    ['the token in other case', { ...base, signature: sign(token.toUpperCase(), url, params) }],
    ['half a token', { ...base, signature: sign(token.slice(0, -1), url, params) }],
    ['signed for https', signedAt(url.replace('http:', 'https:'))],
    ['signed for a socket', signedAt(url.replace('http:', 'ws:'))],
    ['signed for another host', signedAt(url.replace(hostname, 'localhost'))],
    ['signed for another port', signedAt(url.replace(host, `${hostname}:1`))],
    ['signed for the standard port', signedAt(url.replace(host, `${hostname}:80`))],
    ['signed for the path alone', signedAt(pathname)],
    ['signed for a user', signedAt(url.replace('//', '//user:pass@'))],
    ['signed in capitals', signedAt(url.toUpperCase())],
    ['signed with a slash more', signedAt(`${url}/`)],
    ['signed with a query', signedAt(query('a=1'))],
    ['signed with a fragment', signedAt(`${url}#rc=1`)],
    ['signed for the host only', signedAt(`${protocol}//${host}`)],
    ['a query more', { ...base, url: query('a=1') }],
    ['an empty query', { ...base, url: query('') }],
    ['a query in other order', { ...base, url: query('a=1&b=2'), signature: sign(token, query('b=2&a=1'), params) }],
    ['bodySHA256 and no fields', { ...base, url: query('bodySHA256=y'), signature: hash }],
    [
      'bodySHA256 of another body',
      {
        ...base,
        url: query(`bodySHA256=${twilio.getExpectedBodyHash('x')}`),
        signature: sign(token, query(`bodySHA256=${twilio.getExpectedBodyHash('x')}`), {}),
      },
    ],
    ['signed without fields', { ...base, signature: sign(token, url, {}) }],
    ['without fields', { ...base, fields: [] }],
    ['a field more', { ...base, fields: [...fields, ['Extra', '1']] }],
    ['an empty field more', { ...base, fields: [...fields, ['Extra', '']] }],
    ['the fields as JSON', { ...base, contentType: 'application/json', body: JSON.stringify(params) }],
    ['the fields as text', { ...base, contentType: 'text/plain', body: new URLSearchParams(params).toString() }],
    ...fields.flatMap(([name, value], n): Mutation[] => [
      [`${name} changed`, { ...base, fields: fields.with(n, [name, `${value}x`]) }],
      [`${name} emptied`, { ...base, fields: fields.with(n, [name, '']) }],
      [`${name} in other case`, { ...base, fields: fields.with(n, [name.toLowerCase(), value]) }],
      [`${name} with a space`, { ...base, fields: fields.with(n, [name, `${value} `]) }],
      [`${name} left out`, { ...base, fields: fields.toSpliced(n, 1) }],
      [`${name} twice`, { ...base, fields: [...fields, [name, value]] }],
      [
        `${name} as a list`,
        {
          ...base,
          fields: [...fields, [name, 'other']],
          signature: sign(token, url, { ...params, [name]: [value, 'other'] }),
        },
      ],
      [
        `${name} as a list in other order`,
        {
          ...base,
          fields: [[name, 'other'], ...fields],
          signature: sign(token, url, { ...params, [name]: ['other', value] }),
        },
      ],
    ]),
  ];
}

function flipped(signature: string, at: number, bit: number): string {
  const letter = String.fromCharCode(signature.charCodeAt(at) ^ bit);
  // What no header may hold is another letter instead.
  const other = signature[at] === 'A' ? 'B' : 'A';
  return signature.slice(0, at) + (/[!-~]/.test(letter) ? letter : other) + signature.slice(at + 1);
}
