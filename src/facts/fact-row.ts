import type { Sentence } from '../language/language.ts';
import type { Money } from './money.ts';

/** One value of an enum fact. */
export interface Choice {
  /** In sentences, in templates, and in the cells of an imported file. */
  readonly label: Sentence;
  /** Of the enum value in the API. */
  readonly description: string;
  /** What it adds to the score, besides the points of the fact. */
  readonly points: number;
}

export interface ChoiceType<Value extends string = string> {
  readonly kind: 'choice';
  /** Name and description of the enum in the API. */
  readonly name: string;
  readonly description: string;
  readonly choices: Readonly<Record<Value, Choice>>;
}

export interface MonthsType {
  readonly kind: 'months';
  /** The longest time that is taken, in months. */
  readonly max: number;
  /** A time of at most `within` months adds `points` to the score. */
  readonly soon: { readonly within: number; readonly points: number };
}

type MoneyType = { readonly kind: 'money' };
type TextType = { readonly kind: 'text' };
/** An instant in ISO 8601. */
type InstantType = { readonly kind: 'instant' };

export type FactType = MoneyType | TextType | InstantType | MonthsType | ChoiceType;

type TypeFor<Value> = [Value] extends [Money]
  ? MoneyType
  : [Value] extends [number]
    ? MonthsType
    : [Value] extends [string]
      ? string extends Value
        ? TextType | InstantType
        : ChoiceType<Value>
      : never;

/** What a fact is about: it decides which agent asks for it. */
export type Theme = 'search' | 'finances' | 'meeting';

/** What a caller's words are read with. */
export interface ReadingContext {
  /** The money of the lead's country, ISO 4217. */
  readonly currency: string;
  /** ISO 8601. */
  readonly now: string;
  /** IANA. */
  readonly zone: string;
  /** The fact that was asked just before, by its name: it tells what a bare answer is about. */
  readonly asked: string | null;
}

/** All that is said in one place about one fact: `Value` is what it holds when it is known, `Facts` all facts. */
export interface FactRow<Value, Facts> {
  readonly type: TypeFor<Value>;
  readonly label: Sentence;
  /** Of the field in the API. */
  readonly description: string;
  readonly theme: Theme;
  /** Whether a profile without it is incomplete, which keeps the lead in its stage. */
  readonly isInProfile: boolean;
  /** In Spanish, in three wordings: a repeated question is never put in the same words. */
  readonly questions: readonly [string, string, string];
  /** The same for the prompt of a language model, as it goes on after "Necesitas, solo lo que falte:". */
  readonly goal: string;
  /** Whether it need not be asked, given the other facts. */
  readonly unless?: (facts: Facts) => boolean;
  /** What a caller's words say of it, in composed form (NFC); null for nothing. */
  readonly read: (said: string, context: ReadingContext) => Value | null;
  /** The value as a part of a Spanish sentence: after "Busca una propiedad" (search), or by itself. Null: the rule that books a meeting tells it. */
  readonly say: ((value: Value) => string) | null;
  /** What it adds to the score when it is known. */
  readonly points: number;
  /** Name of its variable in templates. */
  readonly variable: string;
  /** Headers of an imported file, as `headerKey` writes them; null: no file tells it. */
  readonly headers: readonly string[] | null;
  /** What `save_facts` says of it to a language model, in Spanish; null: another tool sets it. */
  readonly tool: string | null;
}
