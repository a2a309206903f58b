import type { TextShape } from './clean-text.ts';

/** What each kind of text takes, the same for the API, for imports, for calls and for messages. */
export const textKinds = {
  /** Of a lead, a campaign or a meeting. */
  title: { max: 200 },
  /** Of a broker, a person, a template or an API key. */
  name: { max: 100 },
  /** A fact of a lead in words, such as the place where it looks for a property. */
  fact: { max: 200 },
  externalId: { max: 200 },
  phone: { max: 250 },
  note: { max: 10_000, lines: true },
  description: { max: 2000, min: 0, lines: true },
  reason: { max: 500 },
  proof: { max: 500 },
  /** Of an e-mail: a line break would begin another header. */
  subject: { max: 200 },
  body: { max: 50_000, lines: true },
  fileName: { max: 200 },
  columnHeader: { max: 200 },
  search: { max: 200 },
  /** What a call came to, in the words of a language model. */
  summary: { max: 5000, lines: true },
  address: { max: 254 },
  /** A code, a key, a cursor: something that programs write. */
  token: { max: 200 },
  cursor: { max: 1000, min: 0 },
} as const satisfies Record<string, TextShape>;

export type TextKind = keyof typeof textKinds;
