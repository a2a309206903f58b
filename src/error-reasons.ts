import type { ErrorCode } from './errors.ts';
import type { ParametersOf, Sentence } from './language/sentence.ts';

type Refused = Sentence & { code: ErrorCode };

/** Why something was refused, each with its code and the sentence that people read. `{name}` is a parameter that goes to the client too. */
export const errorReasons = {
  CREDENTIAL_INVALID: {
    code: 'UNAUTHENTICATED',
    en: 'This session or API key is unknown, ended or revoked. Sign in again or send another key.',
    es: 'Esta sesión o clave de API no existe, terminó o fue revocada. Inicie sesión de nuevo o envíe otra clave.',
  },
  WRONG_EMAIL_OR_PASSWORD: {
    code: 'UNAUTHENTICATED',
    en: 'The e-mail address or the password is wrong.',
    es: 'El correo o la contraseña no es correcto.',
  },
  PERMISSION_MISSING: {
    code: 'FORBIDDEN',
    en: 'This needs the permission {permission}.',
    es: 'Para esto hace falta el permiso {permission}.',
  },
  NO_MEMBERSHIP: {
    code: 'FORBIDDEN',
    en: 'This account is not a member of that broker.',
    es: 'Esta cuenta no es miembro de esa empresa.',
  },
  REGISTRATION_CLOSED: {
    code: 'FORBIDDEN',
    en: 'No brokerage can be registered here.',
    es: 'Aquí no se pueden registrar empresas.',
  },
  REGISTRATION_INVITED: {
    code: 'FORBIDDEN',
    en: 'To register a brokerage, ask the people who run this installation for a link.',
    es: 'Para registrar una empresa, pida un enlace a quienes administran esta instalación.',
  },
  LINK_WRONG_OR_EXPIRED: {
    code: 'FORBIDDEN',
    en: 'This link is wrong or has expired. Ask for a new one.',
    es: 'Este enlace es incorrecto o ha caducado. Pida uno nuevo.',
  },
  SIGNATURE_WRONG: {
    code: 'FORBIDDEN',
    en: 'The signature of the request is missing or wrong.',
    es: 'La firma de la solicitud falta o es incorrecta.',
  },
  CAMPAIGN_ARCHIVED: { code: 'CONFLICT', en: 'The campaign is archived.', es: 'La campaña está archivada.' },
  CAMPAIGN_COMPLETED: {
    code: 'CONFLICT',
    en: 'The campaign is completed and cannot be changed.',
    es: 'La campaña terminó y no se puede cambiar.',
  },
  CAMPAIGN_NOT_ACTIVE: {
    code: 'CONFLICT',
    en: 'The campaign is not active. Activate it first.',
    es: 'La campaña no está activa. Actívela primero.',
  },
  CAMPAIGN_STATUS: {
    code: 'CONFLICT',
    en: 'A campaign cannot go from {from} to {to}.',
    es: 'Una campaña no puede pasar de {from} a {to}.',
  },
  LAST_STEP: {
    code: 'CONFLICT',
    en: 'This is the only step. Add another before you remove it.',
    es: 'Es el único paso. Agregue otro antes de quitarlo.',
  },
  TRIGGER_NEEDS_NO_CHECK: {
    code: 'CONFLICT',
    en: 'Leads enter this campaign when something happens to them; there is nothing to check.',
    es: 'Los leads entran en esta campaña cuando les ocurre algo; no hay nada que revisar.',
  },
  ENTRY_REFUSED: {
    code: 'CONFLICT',
    en: 'The campaign does not take this lead now: {why}',
    es: 'La campaña no admite a este lead ahora: {why}',
  },
  LEAD_ARCHIVED: { code: 'CONFLICT', en: 'The lead is archived.', es: 'El lead está archivado.' },
  LEAD_EXISTS: {
    code: 'CONFLICT',
    en: 'A lead with this phone or external id exists already.',
    es: 'Ya existe un lead con este teléfono o identificador externo.',
  },
  COUNTRY_IN_USE: {
    code: 'CONFLICT',
    en: 'The country cannot change any more: {leads} leads depend on it, archived ones too. Their phone numbers were read as numbers of {country}.',
    es: 'El país ya no se puede cambiar: {leads} leads dependen de él, también los archivados. Sus teléfonos se leyeron como números de {country}.',
  },
  LAST_OWNER: {
    code: 'CONFLICT',
    en: 'A broker needs an owner. Make another member an owner first.',
    es: 'Una empresa necesita un propietario. Nombre antes a otro miembro.',
  },
  CONTACT_NOT_ALLOWED: {
    code: 'CONFLICT',
    en: 'The contact rules do not allow this contact now.',
    es: 'Las reglas de contacto no permiten este contacto ahora.',
  },
  MEETING_HELD: { code: 'CONFLICT', en: 'The meeting was held.', es: 'La cita ya tuvo lugar.' },
  MEETING_CANCELLED: { code: 'CONFLICT', en: 'The meeting was cancelled.', es: 'La cita fue cancelada.' },
  MEETING_NOT_BEGUN: { code: 'CONFLICT', en: 'The meeting has not begun.', es: 'La cita no ha empezado.' },
  TEMPLATE_IN_USE: {
    code: 'CONFLICT',
    en: '{count} campaigns that are active or paused need this template. Change their steps first, or archive it with `evenIfUsed`.',
    es: '{count} campañas activas o en pausa necesitan esta plantilla. Cambie antes sus pasos, o archívela con `evenIfUsed`.',
  },
  CHANNEL_NOT_CONFIGURED: {
    code: 'CONFLICT',
    en: 'Nothing can go out by a channel that a step needs; `channels` says what to configure for each.',
    es: 'Un paso necesita un canal por el que no se puede enviar nada; `channels` dice qué falta configurar en cada uno.',
  },
  TEMPLATE_ARCHIVED: { code: 'CONFLICT', en: 'The template is archived.', es: 'La plantilla está archivada.' },
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
  COMMIT_TOO_SLOW: {
    code: 'OVERLOADED',
    en: 'This took too long and was undone. Try again.',
    es: 'Esto tardó demasiado y se deshizo. Inténtelo de nuevo.',
  },
  UPLOAD_TOO_SLOW: {
    code: 'BAD_USER_INPUT',
    en: 'The upload took more than {minutes} minutes.',
    es: 'La subida tardó más de {minutes} minutos.',
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
  FIELD_REPEATED: {
    code: 'BAD_USER_INPUT',
    en: 'A field of the form came twice.',
    es: 'Un campo del formulario vino dos veces.',
  },
  UPLOAD_CUT_OFF: {
    code: 'BAD_USER_INPUT',
    en: 'The upload ended too early. Send the file again.',
    es: 'La subida se interrumpió. Envíe el archivo de nuevo.',
  },
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
  BODY_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'The body of a request may have {maxBytes} bytes.',
    es: 'El cuerpo de una solicitud puede tener {maxBytes} bytes.',
  },
  FILE_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'A file may have {maxBytes} bytes.',
    es: 'Un archivo puede tener {maxBytes} bytes.',
  },
  DOCUMENT_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    en: 'The {measure} of this document is {actual}; {most} are allowed.',
    es: 'La medida {measure} de este documento es {actual}; se permiten {most}.',
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
  READER_TOO_SLOW: {
    code: 'LIMIT_EXCEEDED',
    en: 'This client reads too slowly. Subscribe again with the last id as `after`.',
    es: 'Este cliente lee demasiado despacio. Suscríbase de nuevo con el último id en `after`.',
  },
  VOICE_NOT_CONFIGURED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'No provider for calls is set up.',
    es: 'No hay un proveedor de llamadas configurado.',
  },
  MESSAGES_NOT_CONFIGURED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'No provider for messages is set up.',
    es: 'No hay un proveedor de mensajes configurado.',
  },
  PROVIDER_FAILED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'The outside service failed ({failure}). Try again later.',
    es: 'El servicio externo falló ({failure}). Inténtelo más tarde.',
  },
  MODEL_FAILED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'The language model failed ({failure}). Try again later.',
    es: 'El modelo de lenguaje falló ({failure}). Inténtelo más tarde.',
  },
} as const satisfies Record<string, Refused>;

export type ErrorReason = keyof typeof errorReasons;

/** The parameters that the sentence of a reason names; more may go with it. */
export type ReasonParameters<R extends ErrorReason> = Record<ParametersOf<(typeof errorReasons)[R]['en']>, unknown>;
