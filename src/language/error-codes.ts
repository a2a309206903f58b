import type { Sentence } from './language.ts';

/** The closed list of codes a client can meet, each with the sentence it is sent. The table in docs/api.md is compared with it. */
export const errorCodes = {
  UNAUTHENTICATED: {
    en: 'Sign in or send an API key.',
    es: 'Inicie sesión o envíe una clave de API.',
  },
  FORBIDDEN: { en: 'Your role or key does not allow this.', es: 'Su rol o su clave no permite esto.' },
  NOT_FOUND: { en: 'There is no such thing here.', es: 'Aquí no existe tal cosa.' },
  BAD_USER_INPUT: {
    en: 'Some of what was sent cannot be accepted.',
    es: 'Una parte de lo enviado no se puede aceptar.',
  },
  CONFLICT: { en: 'This contradicts what is already there.', es: 'Esto contradice lo que ya existe.' },
  RATE_LIMITED: {
    en: 'Too much in too short a time. Wait and try again.',
    es: 'Demasiado en muy poco tiempo. Espere e inténtelo de nuevo.',
  },
  LIMIT_EXCEEDED: { en: 'This is larger than what is allowed.', es: 'Esto es mayor de lo permitido.' },
  OVERLOADED: {
    en: 'Cadencia has too much to do just now. Wait and try again.',
    es: 'Cadencia tiene demasiado trabajo en este momento. Espere e inténtelo de nuevo.',
  },
  QUOTA_EXCEEDED: {
    en: 'The files of this brokerage take all the space that they may. Delete some.',
    es: 'Los archivos de esta empresa ocupan todo el espacio permitido. Borre algunos.',
  },
  STORAGE_FULL: {
    en: 'The server has too little disk space to take this. Try again later.',
    es: 'El servidor tiene muy poco espacio en disco para recibir esto. Inténtelo más tarde.',
  },
  PROVIDER_UNAVAILABLE: { en: 'An outside service does not answer.', es: 'Un servicio externo no responde.' },
  INTERNAL_SERVER_ERROR: { en: 'Something went wrong here.', es: 'Algo falló aquí.' },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof errorCodes;
