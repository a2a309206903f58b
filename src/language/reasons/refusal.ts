import type { ErrorCode } from '../error-codes.ts';
import type { Sentence } from '../language.ts';

/** Why something was refused: its code, and the sentence that people read. `{name}` is a parameter that goes to the client too. */
export type Refusal = Sentence & { code: ErrorCode };
