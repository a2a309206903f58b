import type { Refusal } from './refusal.ts';

/** Why a lead, its meetings or contacts refuse a change. */
export const leadReasons = {
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
  CONTACT_NOT_ALLOWED: {
    code: 'CONFLICT',
    en: 'The contact rules do not allow this contact now.',
    es: 'Las reglas de contacto no permiten este contacto ahora.',
  },
  MEETING_HELD: { code: 'CONFLICT', en: 'The meeting was held.', es: 'La cita ya tuvo lugar.' },
  MEETING_CANCELLED: { code: 'CONFLICT', en: 'The meeting was cancelled.', es: 'La cita fue cancelada.' },
  MEETING_NOT_BEGUN: { code: 'CONFLICT', en: 'The meeting has not begun.', es: 'La cita no ha empezado.' },
} as const satisfies Record<string, Refusal>;
