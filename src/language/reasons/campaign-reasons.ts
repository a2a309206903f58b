import type { Refusal } from './refusal.ts';

/** Why a campaign refuses a change or a lead. */
export const campaignReasons = {
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
  CAMPAIGNS_ACTIVE: {
    code: 'LIMIT_EXCEEDED',
    en: 'A brokerage may have {most} active campaigns. Pause or complete one first.',
    es: 'Una empresa puede tener {most} campañas activas. Pause o termine una primero.',
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
  CHANNEL_NOT_CONFIGURED: {
    code: 'CONFLICT',
    en: 'Nothing can go out by a channel that a step needs; `channels` says what to configure for each.',
    es: 'Un paso necesita un canal por el que no se puede enviar nada; `channels` dice qué falta configurar en cada uno.',
  },
} as const satisfies Record<string, Refusal>;
