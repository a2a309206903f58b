import type { ErrorCode } from '../../errors.ts';
import type { Sentence } from '../sentence.ts';

/** Why something was refused: its code, and the sentence that people read. `{name}` is a parameter that goes to the client too. */
export type Refused = Sentence & { code: ErrorCode };
