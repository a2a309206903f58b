import { reasonInWords } from '../../contact-policy/contact-reasons.ts';
import type { ContactReason, ContactReasonCode } from '../../contact-policy/decision/may-contact.types.ts';
import { inWords as refusalInWords, type ErrorDetails } from '../../errors.ts';
import type { ErrorCode } from '../../language/error-codes.ts';
import { apiName } from '../../language/api-name.ts';
import type { Language } from '../../language/language.ts';
import { say, type ParametersOf } from '../../language/sentence.ts';
import { wordFor } from '../../language/words.ts';
import { entrySentences } from './sentences/entry-sentences.ts';
import { runSentences } from './sentences/run-sentences.ts';
import { sendingSentences } from './sentences/sending-sentences.ts';
import { stepSentences } from './sentences/step-sentences.ts';

/** Every sentence of the rules, by its code. */
export const sentences = { ...runSentences, ...entrySentences, ...stepSentences, ...sendingSentences } as const;

type DecisionReason = keyof typeof sentences;

/** A sentence of the rules as it is decided and stored; only a reader has it in words. Values are spelt as in the API. */
export interface Said {
  code: DecisionReason;
  parameters: Readonly<Record<string, Parameter>>;
}

/** A reason of the contact policy as a part of a sentence. */
export interface PolicySaid {
  contactReason: Uppercase<`${ContactReasonCode}`>;
  parameters: Readonly<Record<string, unknown>>;
}

/** The refusal of an operation as a part of a sentence. */
interface RefusalSaid {
  errorCode: ErrorCode;
  details: ErrorDetails;
}

type Part = Said | PolicySaid | RefusalSaid;
type Parameter = string | number | Date | Part | readonly string[] | readonly Part[];

type ParametersFor<Code extends DecisionReason> = Record<ParametersOf<(typeof sentences)[Code]['en']>, Parameter>;

const nothing = Object.freeze({});

/** The sentence with this code and the parameters that it names. */
export function said<Code extends DecisionReason>(
  code: Code,
  ...[parameters]: keyof ParametersFor<Code> extends never ? [] : [parameters: ParametersFor<Code>]
): Said {
  return { code, parameters: parameters ?? nothing };
}

/** The reasons of the contact policy as they go into a sentence; the rules behind them are told by `mayContactLead`. */
export function policySaid(reasons: readonly ContactReason[]): PolicySaid[] {
  return reasons.map(({ code, parameters }) => ({ contactReason: apiName(code), parameters }));
}

/** The sentence for a reader, with the sentences in it in the same language. */
export function inWords({ code, parameters }: Said, language: `${Language}`): string {
  const told = Object.entries(parameters).map(([name, value]) => [name, inText(name, value, language)] as const);
  return say(sentences[code], language, Object.fromEntries(told));
}

/** Parts become sentences, lists become text; single values are left to `say`. */
function inText(name: string, value: Parameter, language: `${Language}`): string | number | Date {
  if (isPart(value)) return partInWords(value, language);
  if (!isList(value)) return value;
  const isOfParts = value.some(isPart);
  const items = value.map((item) =>
    isPart(item) ? partInWords(item, language) : (wordFor(name, item)?.[language] ?? item),
  );
  return isOfParts ? items.join(' ') : new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

function partInWords(part: Part, language: `${Language}`): string {
  if ('errorCode' in part) return refusalInWords({ code: part.errorCode, details: part.details }, language);
  if ('code' in part) return inWords(part, language);
  const { contactReason, parameters } = part;
  return reasonInWords({ code: contactReason.toLowerCase() as ContactReasonCode, parameters }, language);
}

function isList(value: Parameter): value is readonly string[] | readonly Part[] {
  return Array.isArray(value);
}

function isPart(value: Parameter): value is Part {
  return typeof value === 'object' && !(value instanceof Date) && !isList(value);
}
