import type { Explained } from './explained.ts';

/** What is wrong with a campaign: its settings, its trigger and its steps. */
export const campaignProblems = {
  STOP_CAMPAIGN_MISSING: {
    en: 'names the campaign that the scope CAMPAIGN stops',
    es: 'indica la campaña que detiene el alcance CAMPAIGN',
  },
  STOP_CAMPAIGN_NOT_TAKEN: { en: 'only goes with the scope CAMPAIGN', es: 'solo va con el alcance CAMPAIGN' },
  CHANNEL_HAS_STEPS: {
    en: 'remove the steps first, or create another campaign',
    es: 'quite antes los pasos, o cree otra campaña',
  },
  REENTRY_DAYS_MISSING: { en: 'says after how many days', es: 'indica después de cuántos días' },
  REENTRY_DAYS_NOT_TAKEN: {
    en: 'only goes with the policy AFTER_DAYS',
    es: 'solo va con la política AFTER_DAYS',
  },
  WINDOW_REVERSED: {
    en: 'is later than `from`, on the same day',
    es: 'es posterior a `from`, en el mismo día',
  },
  TRIGGER_NOT_ITS_OWN: {
    en: 'does not belong to the trigger {trigger}',
    es: 'no corresponde al disparador {trigger}',
  },
  TRIGGER_STAGE_MISSING: {
    en: 'names the stage that lets a lead in',
    es: 'indica la etapa con la que entra un lead',
  },
  TRIGGER_DAYS_INVALID: {
    en: 'is a whole number of days, 1 or more',
    es: 'es un número entero de días, 1 o más',
  },
  TRIGGER_SCORE_MISSING: { en: 'send scoreMin, scoreMax or both', es: 'envíe scoreMin, scoreMax o ambos' },
  SCORE_INVALID: { en: 'is a number, 0 or more', es: 'es un número, 0 o más' },
  SCORES_REVERSED: { en: 'is below scoreMin', es: 'es menor que scoreMin' },
  STEPS_MISSING: {
    en: 'a campaign needs a step before it is activated',
    es: 'una campaña necesita un paso antes de activarla',
  },
  TOO_MANY_STEPS: { en: 'a campaign has at most {most} steps', es: 'una campaña tiene como máximo {most} pasos' },
  STEP_NUMBER_INVALID: { en: 'is a whole number, 1 or more', es: 'es un número entero, 1 o más' },
  STEP_NUMBER_REPEATED: { en: '{number} is there twice', es: 'el {number} está dos veces' },
  STEP_NUMBER_SKIPPED: { en: 'there is no step {number} before it', es: 'antes no hay un paso {number}' },
  STEP_DELAY_INVALID: {
    en: 'is a number of hours from 0 to {max}',
    es: 'es un número de horas de 0 a {max}',
  },
  ATTEMPTS_INVALID: {
    en: 'is a whole number from 1 to {max}',
    es: 'es un número entero de 1 a {max}',
  },
  RETRY_DELAYS_INVALID: {
    en: 'are minutes, each from 1 to {max}',
    es: 'son minutos, cada uno de 1 a {max}',
  },
  STEP_TEMPLATE_MISSING: { en: 'names the template to send', es: 'indica la plantilla que se envía' },
  STEP_AGENT_MISSING: { en: 'names the agent that calls', es: 'indica el agente que llama' },
  STEP_DURATION_MISSING: { en: 'says how long the meeting lasts', es: 'indica cuánto dura la cita' },
  STEP_STAGE_MISSING: { en: 'names the stage to move to', es: 'indica la etapa a la que se mueve' },
  STEP_FIELD_NOT_TAKEN: {
    en: 'only goes with the action {action}',
    es: 'solo va con la acción {action}',
  },
  RETRY_DELAY_MISSING: {
    en: 'name the minutes until the next try',
    es: 'indique los minutos hasta el siguiente intento',
  },
  STEP_RETRY_NOT_TAKEN: {
    en: 'only goes with the actions SEND_MESSAGE and MAKE_CALL; others are done once',
    es: 'solo va con las acciones SEND_MESSAGE y MAKE_CALL; las demás se hacen una vez',
  },
  STEP_CHANNEL_NOT_WRITTEN: {
    en: 'a message goes by TELEGRAM, WHATSAPP, SMS or EMAIL; name one',
    es: 'un mensaje sale por TELEGRAM, WHATSAPP, SMS o EMAIL; indique uno',
  },
  STEP_TEMPLATE_CHANNEL: {
    en: 'is written for {channel}, not {wanted}',
    es: 'está escrita para {channel}, no para {wanted}',
  },
} as const satisfies Record<string, Explained>;
