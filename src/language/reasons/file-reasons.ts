import type { Refusal } from './refusal.ts';

/** Why a file is not taken, or cannot go. */
export const fileReasons = {
  FILE_BEING_IMPORTED: {
    code: 'CONFLICT',
    en: 'An import needs this file. Delete it when the import has ended.',
    es: 'Una importación necesita este archivo. Bórrelo cuando haya terminado.',
  },
  UPLOAD_GIVEN_UP: {
    code: 'CONFLICT',
    en: 'This upload took too long and was given up. Send the file again.',
    es: 'Esta subida tardó demasiado y se abandonó. Envíe el archivo de nuevo.',
  },
  UPLOAD_TOO_SLOW: {
    code: 'BAD_USER_INPUT',
    en: 'The upload took more than {minutes} minutes.',
    es: 'La subida tardó más de {minutes} minutos.',
  },
  UPLOAD_CUT_OFF: {
    code: 'BAD_USER_INPUT',
    en: 'The upload ended too early. Send the file again.',
    es: 'La subida se interrumpió. Envíe el archivo de nuevo.',
  },
  FILE_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'A file may have {maxBytes} bytes.',
    es: 'Un archivo puede tener {maxBytes} bytes.',
  },
} as const satisfies Record<string, Refusal>;
