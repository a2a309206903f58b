import type { Refusal } from './refusal.ts';

/** Why somebody may not do something, or not in this way. */
export const accessReasons = {
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
  LAST_OWNER: {
    code: 'CONFLICT',
    en: 'A broker needs an owner. Make another member an owner first.',
    es: 'Una empresa necesita un propietario. Nombre antes a otro miembro.',
  },
} as const satisfies Record<string, Refusal>;
