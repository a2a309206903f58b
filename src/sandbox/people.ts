import { z } from 'zod';

import { personaNames } from './callers/index.ts';
import { profileSchema } from './callers/profile.ts';

export const personSchema = z.object({
  persona: z.enum(personaNames).default('answers'),
  profile: profileSchema.prefault({}),
  /** Answers to messages, in turn; without them the person answers what is asked. */
  replies: z.array(z.string()).nullable().default(null),
  /** An error code of Twilio's with which calls and messages to this person are refused. */
  refusalCode: z.number().int().nullable().default(null),
});

export type Person = z.infer<typeof personSchema>;

/** Who lives at which number or address. An unknown one answers, with a generic profile. */
export class People {
  readonly #byAddress = new Map<string, Person>();

  put(address: string, person: Person): void {
    this.#byAddress.set(address, person);
  }

  at(address: string): Person {
    return this.#byAddress.get(address) ?? personSchema.parse({});
  }
}
