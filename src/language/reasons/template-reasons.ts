import type { Refusal } from './refusal.ts';

/** Why a template cannot be used, or not be read. */
export const templateReasons = {
  TEMPLATE_IN_USE: {
    code: 'CONFLICT',
    en: '{count} campaigns that are active or paused need this template. Change their steps first, or archive it with `evenIfUsed`.',
    es: '{count} campañas activas o en pausa necesitan esta plantilla. Cambie antes sus pasos, o archívela con `evenIfUsed`.',
  },
  TEMPLATE_ARCHIVED: { code: 'CONFLICT', en: 'The template is archived.', es: 'La plantilla está archivada.' },
  VALUES_MISSING: {
    code: 'BAD_USER_INPUT',
    en: 'The template needs values that the lead does not have: {missing}.',
    es: 'La plantilla necesita datos que el lead no tiene: {missing}.',
  },
  VARIABLE_NOT_CLOSED: {
    code: 'BAD_USER_INPUT',
    en: 'A variable is opened with two braces and not closed (position {position}).',
    es: 'Una variable se abre con dos llaves y no se cierra (posición {position}).',
  },
  VARIABLE_NOT_OPENED: {
    code: 'BAD_USER_INPUT',
    en: 'Two braces close a variable that was not opened (position {position}).',
    es: 'Dos llaves cierran una variable que no se abrió (posición {position}).',
  },
  VARIABLE_NAME_INVALID: {
    code: 'BAD_USER_INPUT',
    en: 'The name of a variable begins with a small letter and has only small letters, digits, _ and . (position {position}).',
    es: 'El nombre de una variable empieza con minúscula y solo tiene minúsculas, dígitos, _ y . (posición {position}).',
  },
} as const satisfies Record<string, Refusal>;
