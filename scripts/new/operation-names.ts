import { WrongRequest } from './wrong-request.ts';

/** How an operation is called, everywhere it is named. */
export interface OperationNames {
  /** `pin-lead-note` */
  file: string;
  /** `pinLeadNote` */
  mutation: string;
  /** `PinLeadNote` */
  type: string;
  /** `Pins the lead note.` The author mends it. */
  sentence: string;
}

/** Reads are methods of a resolver: they take no commit. */
const reading = ['find', 'get', 'list', 'read', 'load', 'show'];

export function namesOf(file: string): OperationNames {
  if (!/^[a-z]+(-[a-z]+)+$/.test(file))
    throw new WrongRequest(`an operation is called verb-noun in small letters, such as pin-lead; ${file} is not`);
  const [verb = '', ...nouns] = file.split('-');
  if (reading.includes(verb))
    throw new WrongRequest(`${file} reads: write a @Query in the resolver, as the ones there; it needs no commit`);
  const type = [verb, ...nouns].map(capitalised).join('');
  const sentence = `${capitalised(thirdPerson(verb))} the ${nouns.join(' ')}.`;
  return { file, mutation: uncapitalised(type), type, sentence };
}

export function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
