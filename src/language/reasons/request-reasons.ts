import type { Refusal } from './refusal.ts';

/** Why a request is refused, whoever sends it and whatever it asks for. */
export const requestReasons = {
  IDEMPOTENCY_KEY_REUSED: {
    code: 'CONFLICT',
    en: 'This idempotency key came before with another input. Send a new key.',
    es: 'Esta clave de idempotencia ya vino con otros datos. Envíe una clave nueva.',
  },
  TAKEN_OVER: {
    code: 'CONFLICT',
    en: 'Another process has taken this over.',
    es: 'Otro proceso se ha hecho cargo de esto.',
  },
  BODY_MALFORMED: {
    code: 'BAD_USER_INPUT',
    en: 'The body cannot be read: {problem}',
    es: 'El cuerpo de la solicitud no se puede leer: {problem}',
  },
  DOCUMENT_REQUIRED: {
    code: 'BAD_USER_INPUT',
    en: 'Send the document itself, not its hash.',
    es: 'Envíe el documento mismo, no su hash.',
  },
  SUBSCRIPTION_NEEDS_SOCKET: {
    code: 'BAD_USER_INPUT',
    en: 'Send a subscription over a WebSocket to this address (protocol graphql-transport-ws).',
    es: 'Envíe la suscripción por un WebSocket a esta dirección (protocolo graphql-transport-ws).',
  },
  SUBSCRIPTION_CONDITIONAL: {
    code: 'BAD_USER_INPUT',
    en: 'A subscription may not have @skip or @include at its root.',
    es: 'Una suscripción no puede llevar @skip ni @include en su raíz.',
  },
  FIELD_REPEATED: {
    code: 'BAD_USER_INPUT',
    en: 'A field of the form came twice.',
    es: 'Un campo del formulario vino dos veces.',
  },
  FIELDS_TOO_MANY: {
    code: 'LIMIT_EXCEEDED',
    en: 'A form may have {most} fields.',
    es: 'Un formulario puede tener {most} campos.',
  },
  URL_MALFORMED: {
    code: 'BAD_USER_INPUT',
    en: 'The address of the request cannot be read. Encode it as RFC 3986 says.',
    es: 'La dirección de la solicitud no se puede leer. Codifíquela según RFC 3986.',
  },
  REQUEST_MALFORMED: {
    code: 'BAD_USER_INPUT',
    en: 'This is not a request that HTTP/1.1 knows.',
    es: 'Esto no es una solicitud de HTTP/1.1.',
  },
  HANDSHAKE_MALFORMED: {
    code: 'BAD_USER_INPUT',
    en: 'This is not the handshake of a WebSocket: {problem}',
    es: 'Esto no es el saludo inicial de un WebSocket: {problem}',
  },
  EXPECTATION_UNKNOWN: {
    code: 'BAD_USER_INPUT',
    en: 'Expect nothing but "100-continue" of this server.',
    es: 'Lo único que puede pedir a este servidor con Expect es "100-continue".',
  },
  FOLLOWER_GONE: {
    code: 'CONFLICT',
    en: 'This version of Cadencia has no follower {follower} any more.',
    es: 'Esta versión de Cadencia ya no tiene el seguidor {follower}.',
  },
  REQUEST_TOO_SLOW: {
    code: 'BAD_USER_INPUT',
    en: 'The request did not come in time.',
    es: 'La solicitud no llegó a tiempo.',
  },
} as const satisfies Record<string, Refusal>;
