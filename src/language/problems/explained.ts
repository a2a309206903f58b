import type { Sentence } from '../language.ts';

/** What is wrong, and in a sentence of its own how to mend it, where the first does not say so itself. */
export type Explained = Sentence & { fix?: Sentence };
