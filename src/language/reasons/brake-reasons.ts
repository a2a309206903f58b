import type { Refusal } from './refusal.ts';

/** What a stop refuses, and why a stop is not lifted. */
export const brakeReasons = {
  DISPATCH_STOPPED: {
    code: 'CONFLICT',
    en: 'Stopped since {since}: {stopped}. It goes on when the stop is lifted with resumeDispatch.',
    es: 'Detenido desde el {since}: {stopped}. Continúa cuando se levante la detención con resumeDispatch.',
  },
  STOP_OF_OPERATOR: {
    code: 'CONFLICT',
    en: 'The operator of this installation stopped this and has to lift it.',
    es: 'Lo detuvo quien opera esta instalación, y solo esa persona puede levantar la detención.',
  },
} as const satisfies Record<string, Refusal>;
