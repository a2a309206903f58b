import type { Sentence } from '../../../language/language.ts';

/** What the rules say about letting a lead in. */
export const entrySentences = {
  CAMPAIGN_CLOSED: {
    en: 'The campaign is {status}; it lets nobody in.',
    es: 'La campaña está {status}; no admite a nadie.',
  },
  NO_STEPS: { en: 'The campaign has no steps.', es: 'La campaña no tiene pasos.' },
  TRIGGER_MET: { en: 'The lead meets the trigger.', es: 'El lead cumple el disparador.' },
  TRIGGER_INCOMPLETE: {
    en: 'The trigger of the campaign is not complete.',
    es: 'El disparador de la campaña no está completo.',
  },
  APPLIED_BY_HAND: { en: 'This campaign is applied by hand.', es: 'Esta campaña se aplica a mano.' },
  ACTIVE_LATELY: {
    en: 'Days since the lead was last active: {quietDays}. The campaign needs {days}.',
    es: 'Días desde la última actividad del lead: {quietDays}. La campaña requiere {days}.',
  },
  ENTRY_ALLOWED: {
    en: 'The entry rules take the lead.',
    es: 'Las reglas de entrada admiten al lead.',
  },
  ALREADY_IN: { en: 'The lead is in this campaign now.', es: 'El lead ya está en esta campaña.' },
  ONCE_ONLY: {
    en: 'The lead has been in this campaign, which takes it once.',
    es: 'El lead ya estuvo en esta campaña, que lo admite una sola vez.',
  },
  NO_EVENT: {
    en: 'Each entry into this campaign takes an event, and no event belongs to its trigger: it lets leads in only when it is applied by hand.',
    es: 'Cada entrada en esta campaña requiere un evento, y a su disparador no corresponde ninguno: solo admite leads cuando se aplica a mano.',
  },
  DAYS_NOT_SET: {
    en: 'The campaign does not say after how many days.',
    es: 'La campaña no indica después de cuántos días.',
  },
  ENTERS_ON_STAGE: {
    en: 'Activating the campaign does not let the lead in: it enters when it next comes into the stage {stage}.',
    es: 'Activar la campaña no hace entrar al lead: entra cuando vuelva a llegar a la etapa {stage}.',
  },
  ENTERED_LATELY: {
    en: 'Less than the {days} days that the campaign asks for have passed since the lead last entered.',
    es: 'Desde la última entrada del lead pasó menos tiempo que los {days} días que pide la campaña.',
  },
  ENTERED_TOO_OFTEN: {
    en: 'The lead entered {most} campaigns within a day: events let it in no more until a day has passed.',
    es: 'El lead entró en {most} campañas en un día: ningún evento lo hará entrar en otra hasta que pase un día.',
  },
  NOTHING_LET_IN: {
    en: 'Nothing has let the lead in yet: it is in the stage {stage} since {since}. Apply the campaign to it, or wait for the trigger.',
    es: 'Nada ha hecho entrar al lead todavía: está en la etapa {stage} desde el {since}. Aplíquele la campaña o espere al disparador.',
  },
} as const satisfies Record<string, Sentence>;
