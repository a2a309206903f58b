import type { Fold } from '../audit/fold.ts';
import { stageCounting } from '../pipeline/counting/count-stages.ts';

/** Which numbers are kept as the log is sealed. The only such list. */
export const folds: readonly Fold[] = [stageCounting];
