import { Language, type Sentence } from './language.ts';
import { say, type ParametersOf } from './sentence.ts';

/** What Cadencia writes for a lead, or about it, on its own. */
const leadTexts = {
  /** Title of a meeting that an agent books. */
  visitTitle: { en: 'Visit with {broker}', es: 'Visita con {broker}' },
  /** Subject of an answer by e-mail. */
  replySubject: { en: 'Re: your inquiry', es: 'Re: su consulta' },
  /** What a call is about, as it goes on after "Le llamo por". */
  callPurpose: { en: 'your interest in a property', es: 'su interés en una propiedad' },
  /** Next step after a transfer that nobody took. */
  promisedCall: {
    en: 'A person of the team is to call, as was promised.',
    es: 'Que una persona del equipo le llame, como se le prometió.',
  },
} as const satisfies Record<string, Sentence>;

type TextName = keyof typeof leadTexts;
type ParametersFor<Name extends TextName> = Record<ParametersOf<(typeof leadTexts)[Name]['en']>, string>;
type Given<Name extends TextName> = keyof ParametersFor<Name> extends never ? [] : [parameters: ParametersFor<Name>];

/** The text as leads read it, which is in Spanish. */
export function inSpanish<Name extends TextName>(name: Name, ...[parameters]: Given<Name>): string {
  return say(leadTexts[name], Language.ES, parameters ?? {});
}
