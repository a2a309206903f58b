import type { Refusal } from './refusal.ts';

/** Which limit a request, an answer or a client is over. */
export const limitReasons = {
  COMMIT_TOO_SLOW: {
    code: 'OVERLOADED',
    en: 'This took too long and was undone. Try again.',
    es: 'Esto tardó demasiado y se deshizo. Inténtelo de nuevo.',
  },
  COMMIT_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'This would record more than {most} events at once. Do it in smaller parts.',
    es: 'Esto registraría más de {most} hechos a la vez. Hágalo por partes más pequeñas.',
  },
  BODY_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'The body of a request may have {maxBytes} bytes.',
    es: 'El cuerpo de una solicitud puede tener {maxBytes} bytes.',
  },
  DOCUMENT_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'This document is too large ({measure}): {actual}, and {most} are allowed.',
    es: 'Este documento es demasiado grande ({measure}): {actual}, y se permiten {most}.',
  },
  DOCUMENT_TOO_LONG: {
    code: 'LIMIT_EXCEEDED',
    en: 'This document has more than {most} tokens, or is nested too deeply to be read.',
    es: 'Este documento tiene más de {most} tokens, o está anidado tan profundamente que no se puede leer.',
  },
  BATCH_NOT_TAKEN: {
    code: 'LIMIT_EXCEEDED',
    en: 'A request carries {most} operation and no list. Send each in a request of its own.',
    es: 'Una solicitud lleva {most} operación y ninguna lista. Envíe cada una en su propia solicitud.',
  },
  DOCUMENT_TOO_COSTLY: {
    code: 'LIMIT_EXCEEDED',
    en: 'This document costs {actual} points; {most} are allowed. Most of it is the field {field}: ask for fewer rows or fields there.',
    es: 'Este documento cuesta {actual} puntos; se permiten {most}. La mayor parte es del campo {field}: pida ahí menos filas o campos.',
  },
  ANSWER_TOO_LONG: {
    code: 'LIMIT_EXCEEDED',
    en: 'This answer has more than {most} characters. Ask for fewer rows or fields.',
    es: 'Esta respuesta tiene más de {most} caracteres. Pida menos filas o campos.',
  },
  TOO_MANY_ROWS: {
    code: 'LIMIT_EXCEEDED',
    en: 'This operation reads more than {most} rows. Ask for fewer at once.',
    es: 'Esta operación lee más de {most} filas. Pida menos a la vez.',
  },
  TOO_MANY_OPERATIONS: {
    code: 'LIMIT_EXCEEDED',
    en: 'A socket may have {most} operations at once.',
    es: 'Un socket puede tener {most} operaciones a la vez.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    code: 'LIMIT_EXCEEDED',
    en: 'A broker may have {most} subscriptions at once.',
    es: 'Una empresa puede tener {most} suscripciones a la vez.',
  },
  TOO_MANY_IMPORTS: {
    code: 'LIMIT_EXCEEDED',
    en: 'A broker may have {most} imports that have not ended. Wait until one has.',
    es: 'Una empresa puede tener {most} importaciones sin terminar. Espere a que termine una.',
  },
  READER_TOO_SLOW: {
    code: 'LIMIT_EXCEEDED',
    en: 'This client reads too slowly. Subscribe again with the last id as `after`.',
    es: 'Este cliente lee demasiado despacio. Suscríbase de nuevo con el último id en `after`.',
  },
} as const satisfies Record<string, Refusal>;
